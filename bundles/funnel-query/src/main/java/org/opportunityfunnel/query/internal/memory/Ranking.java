package org.opportunityfunnel.query.internal.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.Sort;
import org.opportunityfunnel.api.model.CodePointOrder;

/** Finds the first objects in an order. */
final class Ranking {
  private final Texts texts;
  private final Amounts amounts;

  Ranking(Texts texts, Amounts amounts) {
    this.texts = texts;
    this.amounts = amounts;
  }

  /** The IDs of the first ones that the operand keeps. */
  Set<String> first(Filter.First first, Collection<Subject> all, Predicate<Subject> operand) {
    boolean leads = first.object() == Field.Owner.LEAD;
    List<Sort> order = new ArrayList<>(first.order());
    order.add(new Sort(leads ? Field.LEAD_DATE_CREATED : Field.OPPORTUNITY_DATE_CREATED, false));
    order.add(new Sort(id(first.object()), true));
    Set<String> ids = new HashSet<>();
    all.stream()
        .filter(operand)
        .sorted(order.stream().map(this::comparator).reduce(Comparator::thenComparing).get())
        .limit(first.limit())
        .forEach(one -> ids.add(texts.of(id(first.object())).apply(one)));
    return ids;
  }

  static Field id(Field.Owner owner) {
    return owner == Field.Owner.LEAD ? Field.LEAD_ID : Field.OPPORTUNITY_ID;
  }

  private Comparator<Subject> comparator(Sort sort) {
    return switch (sort.field().kind()) {
      case TEXT -> by(texts.of(sort.field()), CodePointOrder.ASCENDING, sort);
      case NUMBER -> by(amounts.of(sort.field()), Comparator.naturalOrder(), sort);
      case MOMENT -> by(Times.of(sort.field()), Comparator.comparingLong(Times::second), sort);
    };
  }

  /** Missing values come last whatever the direction. */
  private static <T> Comparator<Subject> by(
      Function<Subject, T> value, Comparator<? super T> ascending, Sort sort) {
    Comparator<? super T> directed = sort.ascending() ? ascending : ascending.reversed();
    return Comparator.comparing(value, Comparator.nullsLast(directed));
  }
}
