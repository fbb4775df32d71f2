package org.opportunityfunnel.store.jdbc.internal.search;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opportunityfunnel.api.filter.SearchText;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;
import org.opportunityfunnel.store.jdbc.internal.database.SharedLock;
import org.opportunityfunnel.store.jdbc.internal.record.RecordShapes;

/**
 * Collects the forms of those IDs and other codes that are not ASCII, in a temporary table; {@link
 * #keep} brings what is new into {@code text_form}.
 */
public final class RareTexts implements AutoCloseable {
  /** How many texts are remembered so as not to come again; repeats beyond it do no harm. */
  private static final int REMEMBERED = 10_000;

  private final Set<String> seen = new HashSet<>();
  private final Rows rows;

  public RareTexts(Connection connection) {
    rows = new Rows(connection, "rare_text", "text_value VARCHAR, words VARCHAR, folded VARCHAR");
  }

  /** Takes the text if it is one of those; null is none. */
  public void add(String text) throws SQLException {
    if (text == null || TextForms.isAscii(text) || seen.contains(text)) {
      return;
    }
    if (seen.size() == REMEMBERED) {
      seen.clear();
    }
    seen.add(text);
    rows.add(text, SearchText.spacedWords(text), SearchText.fold(text));
  }

  /** Keeps what was collected, and drops the temporary table; it must be closed by then. */
  public void keep(Connection connection) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    DatabaseProduct.of(connection).lock(connection, SharedLock.TEXTS);
    try (Statement statement = connection.createStatement()) {
      long before = count(statement);
      statement.execute(
          """
          INSERT INTO text_form SELECT DISTINCT r.text_value, r.words, r.folded FROM rare_text r
          WHERE NOT EXISTS (SELECT 1 FROM text_form f WHERE f.text_value = r.text_value)
          """);
      statement.execute("DROP TABLE rare_text");
      if (isDoubled(before, count(statement))) {
        dropUnused(statement);
      }
    }
  }

  private static long count(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT count(*) FROM text_form")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Whether so many were passed, or twice as many, or four times: looking at all takes a while. */
  private static boolean isDoubled(long before, long after) {
    return Long.numberOfLeadingZeros(before / REMEMBERED)
        != Long.numberOfLeadingZeros(after / REMEMBERED);
  }

  /** Forgets the texts that no record has any more. */
  private static void dropUnused(Statement statement) throws SQLException {
    String used =
        Stream.of(RecordKind.LEAD, RecordKind.OPPORTUNITY, RecordKind.PIPELINE)
            .map(RecordShapes::of)
            .flatMap(
                shape ->
                    shape.codes().stream()
                        .map(
                            code ->
                                "SELECT %1$s FROM %2$s WHERE %1$s IS NOT NULL"
                                    .formatted(code, shape.table())))
            .collect(Collectors.joining(" UNION ALL "));
    statement.execute("DELETE FROM text_form WHERE text_value NOT IN (" + used + ")");
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
