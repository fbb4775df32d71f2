package org.opportunityfunnel.store.jdbc.internal.select;

import java.util.List;
import java.util.Set;
import org.opportunityfunnel.api.filter.AnyCustomField;
import org.opportunityfunnel.api.filter.CustomField;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterField;

/** Writes which records have a custom value {@code c} that meets a condition. */
final class CustomConditions {
  private final SqlDialect dialect;
  private final Scope scope;
  private final long org;

  CustomConditions(SqlDialect dialect, Scope scope, long org) {
    this.dialect = dialect;
    this.scope = scope;
    this.org = org;
  }

  TextColumns text() {
    return new TextColumns(
        "c.words", "coalesce(c.folded, " + dialect.lower("c.text_value") + ")", Set.of());
  }

  SqlPart moment(Filter.MomentRange range) {
    return SqlPart.join(
            " OR ",
            List.of(Bounds.second("c.moment_second", range), Bounds.day("c.moment_day", range)))
        .between("(", ")");
  }

  /** Whether one of the values of the record at hand meets the condition. */
  SqlPart any(FilterField field, SqlPart condition, Memberships memberships) {
    if (field instanceof CustomField custom) {
      return dialect.canHold(custom.id())
          ? any(custom.owner(), SqlPart.of(" AND c.field = ?", custom.id()), condition, memberships)
          : SqlPart.FALSE;
    }
    return any(((AnyCustomField) field).owner(), SqlPart.of(""), condition, memberships);
  }

  private SqlPart any(
      Field.Owner owner, SqlPart field, SqlPart condition, Memberships memberships) {
    boolean lead = owner == Field.Owner.LEAD;
    String select =
        lead
            ? "SELECT c.lead_id FROM lead_custom c WHERE c.org = ?"
            : "SELECT c.key FROM opportunity_custom c WHERE c.org = ?";
    SqlPart query = SqlPart.of(select, org).plus(field).plus(" AND ").plus(condition);
    return memberships.given(
        lead && scope == Scope.OPPORTUNITY ? Memberships.Member.LEAD : Memberships.Member.IDENTITY,
        query);
  }
}
