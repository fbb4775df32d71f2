package org.opportunityfunnel.store.jdbc.internal.select;

/**
 * A table that some fields need beside the opportunities' own; each row finds at most one there.
 */
enum Join {
  STATUS(" LEFT JOIN pipeline_status s ON s.org = o.org AND s.id = o.status_id"),
  LEAD(" LEFT JOIN lead_record l ON l.org = o.org AND l.id = o.lead_id");

  private final String sql;

  Join(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }
}
