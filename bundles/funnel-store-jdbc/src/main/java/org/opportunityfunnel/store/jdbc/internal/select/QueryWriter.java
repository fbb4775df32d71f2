package org.opportunityfunnel.store.jdbc.internal.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.Sort;

/** Writes which of an organization's records a filter keeps, as one query. */
final class QueryWriter {
  private final SqlDialect dialect;
  private final long org;

  QueryWriter(SqlDialect dialect, long org) {
    this.dialect = dialect;
    this.org = org;
  }

  SqlDialect dialect() {
    return dialect;
  }

  long org() {
    return org;
  }

  /** The keys of the opportunities that the filter keeps. */
  SqlPart keys(Filter filter) {
    return select(Scope.OPPORTUNITY, Scope.OPPORTUNITY.identity(), SqlPart.of(""), filter);
  }

  /** The IDs of the leads that have an opportunity which the filter keeps. */
  SqlPart leadsOf(Filter filter) {
    String leadId = Scope.OPPORTUNITY.leadId();
    return select(Scope.OPPORTUNITY, leadId, SqlPart.of(leadId + " IS NOT NULL AND "), filter);
  }

  /** The first of those that the filter keeps. */
  SqlPart first(Scope scope, Filter.First first) {
    FilterSql sql = new FilterSql(this, scope, first.operand());
    SqlPart condition = first.operand().accept(sql);
    FieldColumns columns = new FieldColumns(dialect, scope);
    List<SqlPart> keys = new ArrayList<>();
    for (Sort sort : first.order()) {
      keys.add(key(columns, sort));
    }
    boolean lead = scope == Scope.LEAD;
    Field created = lead ? Field.LEAD_DATE_CREATED : Field.OPPORTUNITY_DATE_CREATED;
    keys.add(key(columns, new Sort(created, false)));
    keys.add(key(columns, new Sort(lead ? Field.LEAD_ID : Field.OPPORTUNITY_ID, true)));
    SqlPart order =
        SqlPart.join(", ", keys).between(" ORDER BY ", "").plus(" LIMIT ?", (long) first.limit());
    return select(scope, scope.identity(), sql.memberships(), condition.with(order.joins()), order);
  }

  private SqlPart key(FieldColumns columns, Sort sort) {
    Field field = sort.field();
    String column = columns.of(field);
    String key =
        switch (field.kind()) {
          case TEXT -> dialect.ordered(column);
          case NUMBER -> column;
          case MOMENT ->
              FieldColumns.isDayOrTime(field) ? new Bounds(dialect).dayOrTimeOrder(column) : column;
        };
    return SqlPart.of(key + (sort.ascending() ? " ASC" : " DESC") + " NULLS LAST")
        .with(columns.joins(field));
  }

  private SqlPart select(Scope scope, String column, SqlPart before, Filter filter) {
    FilterSql sql = new FilterSql(this, scope, filter);
    SqlPart condition = before.plus(filter.accept(sql));
    return select(scope, column, sql.memberships(), condition, SqlPart.of(""));
  }

  private SqlPart select(
      Scope scope, String column, SqlPart memberships, SqlPart condition, SqlPart after) {
    List<SqlPart> parts = new ArrayList<>();
    parts.add(SqlPart.of("SELECT " + column + " FROM "));
    Set<Join> joins = new TreeSet<>(condition.joins());
    parts.add(scope.from(org, joins.contains(Join.AMOUNTS) ? FieldColumns.amounts(dialect) : ""));
    joins.forEach(join -> parts.add(SqlPart.of(join.sql())));
    parts.add(memberships);
    parts.add(SqlPart.of(" WHERE "));
    parts.add(scope.where(org));
    parts.add(condition);
    parts.add(after);
    return SqlPart.join("", parts).closed();
  }
}
