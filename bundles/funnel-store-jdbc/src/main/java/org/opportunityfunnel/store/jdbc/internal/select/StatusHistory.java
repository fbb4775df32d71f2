package org.opportunityfunnel.store.jdbc.internal.select;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.opportunityfunnel.api.filter.Filter;

/**
 * Writes which opportunities were in a status at some time: their histories (report.md, 3), put
 * together only of those that one plain pass over the changes can't rule out.
 */
final class StatusHistory {
  /** Changes in order, each with its number and how many there are. */
  private static final String RANKED =
      """
      ranked AS (
        SELECT t.key, t.old_status_id, t.new_status_id, t.second,
          row_number() OVER (PARTITION BY t.key ORDER BY t.second, t.nano, %s) AS n,
          count(*) OVER (PARTITION BY t.key) AS last
        FROM (
          SELECT c.key, c.id, c.old_status_id, c.new_status_id,
            coalesce(c.activity_at_second, c.date_created_second) AS second,
            CASE WHEN c.activity_at_second IS NULL
              THEN c.date_created_nano ELSE c.activity_at_nano END AS nano
          FROM opportunity_status_change_record c
          WHERE c.org = ? AND c.key IN (SELECT k.key FROM candidate k)) t),
      """;

  private static final String ENTRIES =
      """
      entry AS (
        SELECT r.key, 0 AS n, r.old_status_id AS status_id,
          CASE WHEN h.date_created_second < r.second
            THEN h.date_created_second ELSE r.second END AS second
        FROM ranked r JOIN candidate h ON h.key = r.key
        WHERE r.n = 1 AND r.old_status_id IS NOT NULL
        UNION ALL
        SELECT r.key, r.n, r.new_status_id, r.second
        FROM ranked r JOIN candidate h ON h.key = r.key
        UNION ALL
        SELECT r.key, r.n + 1, h.status_id,
          CASE WHEN h.date_updated_second > r.second
            THEN h.date_updated_second ELSE r.second END
        FROM ranked r JOIN candidate h ON h.key = r.key
        WHERE r.n = r.last AND r.new_status_id <> h.status_id
        UNION ALL
        SELECT h.key, 0, h.status_id, h.date_created_second
        FROM candidate h
        WHERE h.key NOT IN (SELECT r.key FROM ranked r)),
      stay AS (
        SELECT e.key, e.status_id, e.second,
          lead(e.second) OVER (PARTITION BY e.key ORDER BY e.n) AS next
        FROM entry e
        WHERE e.status_id IN (SELECT p.id FROM pipeline_status p WHERE p.org = ?))
      """;

  /**
   * Such an opportunity is in a status that is asked for by its record; or entered one in the
   * range; or one was the last before the range; or it began with one and nothing came before the
   * range. Changes into statuses that no pipeline has hide nothing.
   */
  private static final String CANDIDATES =
      """
      candidate AS (
        SELECT o.key, o.status_id, o.date_created_second, o.date_updated_second
        FROM opportunity_record o
        WHERE o.org = ? AND ((o.status_id IN (SELECT w.id FROM wanted w)
          AND (o.date_created_second < ? OR o.date_updated_second IS NULL
            OR o.date_updated_second < ?))
          OR o.key IN (
            SELECT t.key FROM (
              SELECT c.key, coalesce(c.activity_at_second, c.date_created_second) AS second,
                c.new_status_id IN (SELECT w.id FROM wanted w) AS is_new,
                c.old_status_id IN (SELECT w.id FROM wanted w) AS is_old,
                c.new_status_id IN (SELECT p.id FROM pipeline_status p WHERE p.org = ?) AS is_known
              FROM opportunity_status_change_record c
              WHERE c.org = ?) t
            GROUP BY t.key
            HAVING max(CASE WHEN t.is_new AND t.second >= ? AND t.second < ? THEN 1 ELSE 0 END) = 1
              OR max(CASE WHEN t.is_new AND t.second < ? THEN t.second END)
                >= max(CASE WHEN t.is_known AND t.second <= ? THEN t.second END)
              OR (max(CASE WHEN t.is_old THEN 1 ELSE 0 END) = 1
                AND coalesce(min(CASE WHEN t.is_known THEN t.second END) >= ?, TRUE))))),
      """;

  private final SqlDialect dialect;
  private final long org;

  StatusHistory(SqlDialect dialect, long org) {
    this.dialect = dialect;
    this.org = org;
  }

  /**
   * The stays as the table {@code stay}, for which {@link #isMet} asks: goes before a query.
   *
   * @param statusIds at least all that they ask for
   * @param onOrAfter the first second of all that they ask for
   * @param before the second after all that they ask for
   */
  SqlPart stays(Collection<String> statusIds, long onOrAfter, long before) {
    SqlPart candidates =
        SqlPart.of(
            CANDIDATES,
            org,
            before,
            before,
            org,
            org,
            onOrAfter,
            before,
            onOrAfter,
            onOrAfter,
            onOrAfter);
    return SqlPart.join(
        "",
        List.of(
            wanted(statusIds),
            candidates,
            SqlPart.of(RANKED.formatted(dialect.ordered("t.id")), org),
            SqlPart.of(ENTRIES, org)));
  }

  /** The first second of the range. */
  static long onOrAfter(Filter.InStatus asked) {
    return asked.onOrAfter() == null ? Long.MIN_VALUE : asked.onOrAfter().getEpochSecond();
  }

  /** The second after the range. */
  static long before(Filter.InStatus asked) {
    return asked.before() == null ? Long.MAX_VALUE : asked.before().getEpochSecond();
  }

  /** Whether a stay {@code y} is one of those; the statuses, one at least, can be held. */
  static SqlPart isMet(List<String> statusIds, Filter.InStatus asked) {
    List<SqlPart> parts = new ArrayList<>();
    parts.add(SqlPart.in("y.status_id", statusIds));
    if (asked.before() != null) {
      parts.add(SqlPart.of("y.second < ?", asked.before().getEpochSecond()));
    }
    if (asked.onOrAfter() != null) {
      long from = asked.onOrAfter().getEpochSecond();
      // A stay lasts to the end of the second in which it begins at the least.
      parts.add(SqlPart.of("(y.next IS NULL OR y.next > ? OR y.second >= ?)", from, from));
    }
    return SqlPart.join(" AND ", parts);
  }

  private static SqlPart wanted(Collection<String> statusIds) {
    String places =
        String.join(", ", Collections.nCopies(statusIds.size(), "(CAST(? AS VARCHAR))"));
    return SqlPart.of("WITH wanted(id) AS (VALUES " + places + "), ", statusIds.toArray());
  }
}
