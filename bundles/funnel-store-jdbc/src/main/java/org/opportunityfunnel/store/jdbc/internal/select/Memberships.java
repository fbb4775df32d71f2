package org.opportunityfunnel.store.jdbc.internal.select;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opportunityfunnel.api.filter.Filter;

/**
 * The queries of which a condition asks whether they give the record at hand. Few of them stand
 * where they are asked for. Many become one join with a bit for each: databases take a time for
 * planning them one by one that grows with the cube of their number.
 */
final class Memberships {
  private static final int FEW = 8;
  private static final int BITS = 62;

  /** Whom the queries give. */
  enum Member {
    /** What the scope tells its records apart by. */
    IDENTITY,
    /** The ID of the record's lead; null is a member of nothing. */
    LEAD
  }

  private final Scope scope;
  private final StatusHistory history;
  private final boolean few;
  private final Map<Member, List<SqlPart>> asked = new EnumMap<>(Member.class);
  private final List<SqlPart> stays = new ArrayList<>();
  private final Set<String> statusIds = new TreeSet<>();
  private long onOrAfter = Long.MAX_VALUE;
  private long before = Long.MIN_VALUE;

  /**
   * For one scope.
   *
   * @param expected how many there will be
   */
  Memberships(Scope scope, StatusHistory history, int expected) {
    this.scope = scope;
    this.history = history;
    this.few = expected <= FEW;
  }

  /** Whether that query, of one column without nulls, gives the record at hand; may be null. */
  SqlPart given(Member member, SqlPart query) {
    if (few) {
      return query.between(column(member) + " IN (", ")").closed();
    }
    List<SqlPart> queries = asked.computeIfAbsent(member, any -> new ArrayList<>());
    queries.add(query);
    return bit(alias(member), queries.size() - 1);
  }

  /** Whether the opportunity at hand was in one of the statuses, which can be held. */
  SqlPart ofHistory(List<String> ids, Filter.InStatus inStatus) {
    SqlPart met = StatusHistory.isMet(ids, inStatus);
    if (few) {
      return given(
          Member.IDENTITY,
          history
              .stays(ids, StatusHistory.onOrAfter(inStatus), StatusHistory.before(inStatus))
              .plus("SELECT y.key FROM stay y WHERE ")
              .plus(met));
    }
    // Histories are put together, and looked through, once for all.
    statusIds.addAll(ids);
    onOrAfter = Math.min(onOrAfter, StatusHistory.onOrAfter(inStatus));
    before = Math.max(before, StatusHistory.before(inStatus));
    stays.add(met);
    int number = stays.size() - 1;
    return bit("mh", number);
  }

  private static SqlPart bit(String alias, int number) {
    return SqlPart.of(
        "(coalesce(%s.w%d, 0) & %d) <> 0".formatted(alias, number / BITS, 1L << (number % BITS)));
  }

  /** The joins that the conditions need. */
  SqlPart joins() {
    List<SqlPart> joins = new ArrayList<>();
    asked.forEach((member, queries) -> joins.add(join(member, queries)));
    if (!stays.isEmpty()) {
      joins.add(historyJoin());
    }
    return SqlPart.join("", joins);
  }

  private SqlPart join(Member member, List<SqlPart> queries) {
    String words =
        IntStream.rangeClosed(0, (queries.size() - 1) / BITS)
            .mapToObj(
                word ->
                    "bit_or(CASE WHEN b.word = %1$d THEN b.bits ELSE 0 END) AS w%1$d"
                        .formatted(word))
            .collect(Collectors.joining(", "));
    List<SqlPart> rows = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      String bits =
          "SELECT q.id, %d AS word, CAST(%d AS BIGINT) AS bits FROM ("
              .formatted(i / BITS, 1L << (i % BITS));
      rows.add(queries.get(i).between(bits, ") q(id)"));
    }
    return SqlPart.of("SELECT b.id, " + words + " FROM (")
        .plus(SqlPart.join(" UNION ALL ", rows))
        .between(
            " LEFT JOIN (",
            ") b GROUP BY b.id) %1$s ON %1$s.id = %2$s".formatted(alias(member), column(member)));
  }

  private SqlPart historyJoin() {
    List<SqlPart> words = new ArrayList<>();
    for (int from = 0; from < stays.size(); from += BITS) {
      List<SqlPart> bits = new ArrayList<>();
      for (int i = from; i < Math.min(from + BITS, stays.size()); i++) {
        bits.add(stays.get(i).between("CASE WHEN ", " THEN " + (1L << (i % BITS)) + " ELSE 0 END"));
      }
      words.add(SqlPart.join(" | ", bits).between("bit_or(", ") AS w" + from / BITS));
    }
    return history
        .stays(statusIds, onOrAfter, before)
        .plus("SELECT y.key, ")
        .plus(SqlPart.join(", ", words))
        .between(" LEFT JOIN (", " FROM stay y GROUP BY y.key) mh ON mh.key = " + scope.identity());
  }

  private String column(Member member) {
    return member == Member.IDENTITY ? scope.identity() : scope.leadId();
  }

  private static String alias(Member member) {
    return member == Member.IDENTITY ? "mi" : "ml";
  }
}
