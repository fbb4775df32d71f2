package org.opportunityfunnel.query.internal.memory;

import java.util.BitSet;
import java.util.Collection;
import java.util.function.Predicate;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Lead;
import org.opportunityfunnel.api.model.SearchableOpportunity;
import org.opportunityfunnel.api.store.FilterEvaluator;
import org.opportunityfunnel.api.store.Selection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Asks the records one by one. What a filter says about other opportunities than the one at hand is
 * found once, before.
 */
@Component(service = FilterEvaluator.class)
public final class InMemoryFilterEvaluator implements FilterEvaluator {

  @Activate
  public InMemoryFilterEvaluator() {}

  @Override
  public Selection select(
      Filter filter,
      Catalog catalog,
      Collection<SearchableOpportunity> opportunities,
      Collection<Lead> leads) {
    Subjects subjects = Subjects.of(opportunities, leads);
    Predicate<Subject> kept = filter.accept(new Matching(subjects, new Statuses(catalog)));
    BitSet keys = new BitSet();
    for (Subject subject : subjects.opportunities()) {
      if (kept.test(subject)) {
        keys.set(subject.opportunity().history().key());
      }
    }
    return Selection.of(keys);
  }
}
