package org.opportunityfunnel.engine.sql.internal.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opportunityfunnel.engine.sql.internal.dialect.Dialect;

/**
 * What stands in FROM: the base relations by their names, the derived ones by their names where the
 * database has them, else by the query that makes them. Immutable.
 */
public final class Relations {
  public static final String ORGANIZATION = "funnel_organization";
  public static final String PIPELINE = "funnel_pipeline";
  public static final String STATUS = "funnel_status";
  public static final String USER = "funnel_user";
  public static final String GROUP = "funnel_group";
  public static final String GROUP_MEMBER = "funnel_group_member";
  public static final String SAVED_SEARCH = "funnel_saved_search";
  public static final String OPPORTUNITY = "funnel_opportunity";
  public static final String STATUS_CHANGE = "funnel_status_change";

  private static final String STRETCH = "funnel_stretch";
  private static final String WORTH = "funnel_worth";
  public static final String VISIT = "funnel_visit";
  public static final String ENDING = "funnel_ending";

  /** Those that are made of others, each after what it is made of. */
  public static final List<String> DERIVED = List.of(STRETCH, WORTH, VISIT, ENDING);

  private static final Pattern PREFIX =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*){0,2})?");
  private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

  private final String schema;
  private final Dialect dialect;
  private final Set<String> present;

  /**
   * @param schema where the relations are, such as {@code iceberg.sales}; empty for the
   *     connection's own
   * @param present which of the derived ones the database has
   * @throws IllegalArgumentException if the schema is not one to three plain identifiers
   */
  public Relations(String schema, Dialect dialect, Set<String> present) {
    this.schema = checked(schema);
    this.dialect = dialect;
    this.present = Set.copyOf(present);
  }

  /**
   * The schema.
   *
   * @throws IllegalArgumentException if it is not one to three plain identifiers
   */
  public static String checked(String schema) {
    if (!PREFIX.matcher(schema).matches()) {
      throw new IllegalArgumentException(
          "schema must be one to three names of letters, digits and _, such as iceberg.sales, not \""
              + schema
              + "\"");
    }
    return schema;
  }

  public Dialect dialect() {
    return dialect;
  }

  /** The relation's name with its schema. */
  public String name(String relation) {
    return schema.isEmpty() ? relation : schema + "." + relation;
  }

  /** The relation as it stands in FROM, where it must be given an alias. */
  public String from(String relation) {
    return DERIVED.contains(relation) && !present.contains(relation)
        ? "(\n" + query(relation) + ")"
        : name(relation);
  }

  /** The query that makes a derived relation. */
  public String query(String relation) {
    Matcher place = PLACE.matcher(text(relation));
    return place.replaceAll(
        found ->
            Matcher.quoteReplacement(
                found.group(1).equals("by_code_point")
                    ? dialect.byCodePoint()
                    : from(found.group(1))));
  }

  /** The statement that makes a derived relation a view, over others by their names. */
  public String createView(String relation) {
    Relations named = new Relations(schema, dialect, Set.copyOf(DERIVED));
    return "CREATE VIEW " + name(relation) + " AS\n" + named.query(relation);
  }

  private static String text(String relation) {
    try (InputStream in = Relations.class.getResourceAsStream(relation + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
