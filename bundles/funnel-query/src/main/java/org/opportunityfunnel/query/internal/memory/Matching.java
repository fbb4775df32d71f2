package org.opportunityfunnel.query.internal.memory;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.opportunityfunnel.api.filter.AnyCustomField;
import org.opportunityfunnel.api.filter.CustomField;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.api.filter.FilterVisitor;
import org.opportunityfunnel.api.model.CustomValue;

/** Makes of a filter what tells whether a subject is kept. */
final class Matching implements FilterVisitor<Predicate<Subject>> {
  private final Subjects subjects;
  private final Texts texts;
  private final Amounts amounts;
  private final Stays stays;

  Matching(Subjects subjects, Statuses statuses) {
    this.subjects = subjects;
    this.texts = new Texts(statuses);
    this.amounts = new Amounts(statuses);
    this.stays = new Stays(statuses);
  }

  @Override
  public Predicate<Subject> visitAnd(Filter.And and) {
    List<Predicate<Subject>> all = all(and.operands());
    return one -> {
      for (Predicate<Subject> operand : all) {
        if (!operand.test(one)) {
          return false;
        }
      }
      return true;
    };
  }

  @Override
  public Predicate<Subject> visitOr(Filter.Or or) {
    List<Predicate<Subject>> all = all(or.operands());
    return one -> {
      for (Predicate<Subject> operand : all) {
        if (operand.test(one)) {
          return true;
        }
      }
      return false;
    };
  }

  @Override
  public Predicate<Subject> visitNot(Filter.Not not) {
    return not.operand().accept(this).negate();
  }

  @Override
  public Predicate<Subject> visitOneOf(Filter.OneOf oneOf) {
    // Set.of refuses to be asked for null.
    return text(oneOf.field(), text -> text != null && oneOf.values().contains(text));
  }

  @Override
  public Predicate<Subject> visitTextMatch(Filter.TextMatch match) {
    return text(match.field(), WordSearch.of(match));
  }

  @Override
  public Predicate<Subject> visitNumberRange(Filter.NumberRange range) {
    if (range.field() instanceof Field field) {
      Function<Subject, BigDecimal> number = amounts.of(field);
      Predicate<BigDecimal> inside = Bounds.exact(range);
      return one -> inside.test(number.apply(one));
    }
    Predicate<Double> inside = Bounds.rounded(range);
    return custom((CustomField) range.field(), value -> inside.test(value.number()));
  }

  @Override
  public Predicate<Subject> visitMomentRange(Filter.MomentRange range) {
    Predicate<Temporal> inside = Times.isIn(range);
    if (range.field() instanceof Field field) {
      Function<Subject, Temporal> time = Times.of(field);
      return one -> inside.test(time.apply(one));
    }
    return custom((CustomField) range.field(), value -> inside.test(value.moment()));
  }

  @Override
  public Predicate<Subject> visitTruth(Filter.Truth truth) {
    Boolean wanted = truth.value();
    return custom(truth.field(), value -> wanted.equals(value.truth()));
  }

  @Override
  public Predicate<Subject> visitExists(Filter.Exists exists) {
    if (exists.field() instanceof Field field) {
      return switch (field.kind()) {
        case TEXT -> text(field, text -> text != null && !text.isEmpty());
        case NUMBER -> isThere(amounts.of(field));
        case MOMENT -> isThere(Times.of(field));
      };
    }
    return custom((CustomField) exists.field(), value -> true);
  }

  @Override
  public Predicate<Subject> visitInStatus(Filter.InStatus inStatus) {
    var wanted = stays.areIn(inStatus);
    return one -> one.opportunity() != null && wanted.test(one.opportunity().history());
  }

  @Override
  public Predicate<Subject> visitLeadHasOpportunity(Filter.LeadHasOpportunity related) {
    Predicate<Subject> wanted = related.operand().accept(this);
    Set<String> leads = new HashSet<>();
    for (Subject one : subjects.opportunities()) {
      if (one.leadId() != null && !leads.contains(one.leadId()) && wanted.test(one)) {
        leads.add(one.leadId());
      }
    }
    return one -> leads.contains(one.leadId());
  }

  @Override
  public Predicate<Subject> visitFirst(Filter.First first) {
    boolean leads = first.object() == Field.Owner.LEAD;
    Set<String> ids =
        new Ranking(texts, amounts)
            .first(
                first,
                leads ? subjects.leads() : subjects.opportunities(),
                first.operand().accept(this));
    Function<Subject, String> id = texts.of(Ranking.id(first.object()));
    return one -> ids.contains(id.apply(one));
  }

  private List<Predicate<Subject>> all(List<Filter> operands) {
    return operands.stream().map(operand -> operand.accept(this)).toList();
  }

  private Predicate<Subject> text(FilterField field, Predicate<String> wanted) {
    if (field instanceof Field regular) {
      Function<Subject, String> text = texts.of(regular);
      return one -> wanted.test(text.apply(one));
    }
    if (field instanceof CustomField custom) {
      return custom(custom, value -> wanted.test(value.text()));
    }
    AnyCustomField any = (AnyCustomField) field;
    return one ->
        one.custom(any.owner()).values().stream()
            .flatMap(json -> CustomValue.of(json).stream())
            .anyMatch(value -> wanted.test(value.text()));
  }

  private static Predicate<Subject> custom(CustomField field, Predicate<CustomValue> wanted) {
    return one -> one.custom(field.owner(), field.id()).stream().anyMatch(wanted);
  }

  private static Predicate<Subject> isThere(Function<Subject, ?> value) {
    return one -> value.apply(one) != null;
  }
}
