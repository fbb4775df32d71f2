package org.opportunityfunnel.store.jdbc.internal.select;

import java.util.Collection;
import java.util.List;
import org.opportunityfunnel.api.filter.CustomField;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.api.filter.FilterVisitor;
import org.opportunityfunnel.store.jdbc.internal.select.Memberships.Member;

/**
 * Writes a filter as a condition on the records of a scope. Under NOT each leaf is false where its
 * value is missing, never null, so that logic is two-valued as the filter's is. Elsewhere null does
 * as well as false does, and the database may look at plain comparisons.
 */
final class FilterSql implements FilterVisitor<SqlPart> {
  private final QueryWriter writer;
  private final Scope scope;
  private final SqlDialect dialect;
  private final FieldColumns columns;
  private final CustomConditions custom;
  private final TextConditions texts;
  private final Memberships memberships;
  private final boolean negated;

  FilterSql(QueryWriter writer, Scope scope, Filter filter) {
    this(
        writer,
        scope,
        new Memberships(
            scope,
            new StatusHistory(writer.dialect(), writer.org()),
            filter.accept(new MembershipCount())),
        false);
  }

  private FilterSql(QueryWriter writer, Scope scope, Memberships memberships, boolean negated) {
    this.writer = writer;
    this.scope = scope;
    this.memberships = memberships;
    this.negated = negated;
    this.dialect = writer.dialect();
    this.columns = new FieldColumns(dialect, scope);
    this.custom = new CustomConditions(dialect, scope, writer.org());
    this.texts = new TextConditions(dialect);
  }

  /** The joins that the conditions written so far need beside their own. */
  SqlPart memberships() {
    return memberships.joins();
  }

  @Override
  public SqlPart visitAnd(Filter.And and) {
    return joined(and.operands(), " AND ", SqlPart.TRUE);
  }

  @Override
  public SqlPart visitOr(Filter.Or or) {
    return joined(or.operands(), " OR ", SqlPart.FALSE);
  }

  private SqlPart joined(List<Filter> operands, String operator, SqlPart ofNone) {
    return operands.isEmpty()
        ? ofNone
        : SqlPart.join(operator, operands.stream().map(operand -> operand.accept(this)).toList())
            .between("(", ")");
  }

  @Override
  public SqlPart visitNot(Filter.Not not) {
    FilterSql inside = new FilterSql(writer, scope, memberships, true);
    return not.operand().accept(inside).between("NOT ", "");
  }

  @Override
  public SqlPart visitOneOf(Filter.OneOf oneOf) {
    List<String> values = held(oneOf.values());
    if (values.isEmpty()) {
      return SqlPart.FALSE;
    }
    return oneOf.field() instanceof Field field
        ? regular(field, SqlPart.in(columns.of(field), values))
        : custom(oneOf.field(), SqlPart.in("c.text_value", values));
  }

  @Override
  public SqlPart visitNumberRange(Filter.NumberRange range) {
    return range.field() instanceof Field field
        ? regular(field, Bounds.whole(columns.of(field), range))
        : custom(range.field(), Bounds.nearest("c.number_value", range));
  }

  @Override
  public SqlPart visitMomentRange(Filter.MomentRange range) {
    if (!(range.field() instanceof Field field)) {
      return custom(range.field(), custom.moment(range));
    }
    String column = columns.of(field);
    return regular(
        field,
        FieldColumns.isDayOrTime(field)
            ? new Bounds(dialect).dayOrTime(column, range)
            : Bounds.second(column, range));
  }

  @Override
  public SqlPart visitTruth(Filter.Truth truth) {
    CustomField field = truth.field();
    return custom(field, SqlPart.of("c.truth_value = " + (truth.value() ? "TRUE" : "FALSE")));
  }

  @Override
  public SqlPart visitExists(Filter.Exists exists) {
    if (!(exists.field() instanceof Field field)) {
      return custom(exists.field(), SqlPart.TRUE);
    }
    String value = field.kind() == Field.Kind.TEXT ? " <> ''" : " IS NOT NULL";
    return regular(field, SqlPart.of("(" + columns.of(field) + value + ")"));
  }

  @Override
  public SqlPart visitTextMatch(Filter.TextMatch match) {
    if (!match.texts().stream().allMatch(dialect::canHold)) {
      return SqlPart.FALSE;
    }
    return match.field() instanceof Field field
        ? known(matches(columns.text(field), match))
        : custom(match.field(), matches(custom.text(), match));
  }

  private SqlPart matches(TextColumns forms, Filter.TextMatch match) {
    return texts.matches(forms, match.mode(), match.texts());
  }

  @Override
  public SqlPart visitInStatus(Filter.InStatus asked) {
    List<String> statusIds = held(asked.statusIds());
    boolean empty =
        asked.onOrAfter() != null
            && asked.before() != null
            && asked.onOrAfter().getEpochSecond() >= asked.before().getEpochSecond();
    return statusIds.isEmpty() || empty ? SqlPart.FALSE : memberships.ofHistory(statusIds, asked);
  }

  @Override
  public SqlPart visitLeadHasOpportunity(Filter.LeadHasOpportunity related) {
    return known(memberships.given(Member.LEAD, writer.leadsOf(related.operand())));
  }

  @Override
  public SqlPart visitFirst(Filter.First first) {
    if (first.limit() == 0) {
      return SqlPart.FALSE;
    }
    return first.object() == Field.Owner.LEAD
        ? known(memberships.given(Member.LEAD, writer.first(Scope.LEAD, first)))
        : memberships.given(Member.IDENTITY, writer.first(Scope.OPPORTUNITY, first));
  }

  private SqlPart regular(Field field, SqlPart condition) {
    return known(condition.with(columns.joins(field)));
  }

  private SqlPart custom(FilterField field, SqlPart condition) {
    return known(custom.any(field, condition, memberships));
  }

  /** The condition, false where it is null if that makes a difference. */
  private SqlPart known(SqlPart condition) {
    return negated ? condition.between("coalesce(", ", FALSE)") : condition;
  }

  private List<String> held(Collection<String> values) {
    return values.stream().filter(dialect::canHold).sorted().toList();
  }
}
