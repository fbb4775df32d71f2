package org.opportunityfunnel.testkit.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterVisitor;
import org.opportunityfunnel.testkit.data.LeadRecord;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;

/**
 * What a filter keeps of an organization's records. Each node is asked of all objects at once and
 * gives the set of those that it is true of: plain, and linear in nodes and objects.
 */
public final class FilterEvaluation {
  private final FieldValues values;
  private final Stays stays;
  private final List<AtHand> opportunities;
  private final List<AtHand> leads;

  public FilterEvaluation(OrganizationData organization) {
    this.values = new FieldValues(organization);
    this.stays = Stays.of(organization);
    this.opportunities = organization.opportunities().stream().map(values::atHand).toList();
    Set<String> leadIds = new LinkedHashSet<>();
    organization.leads().stream().map(LeadRecord::id).forEach(leadIds::add);
    opportunities.stream().map(AtHand::leadId).filter(Objects::nonNull).forEach(leadIds::add);
    this.leads = leadIds.stream().map(values::leadAtHand).toList();
  }

  /** The IDs of the opportunities that the filter keeps. */
  public Set<String> kept(Filter filter) {
    return filter.accept(new Among(opportunities)).stream()
        .map(AtHand::id)
        .collect(Collectors.toSet());
  }

  /** Whether the filter keeps the opportunity of that organization. */
  public static boolean keeps(
      Filter filter, OpportunityRecord opportunity, OrganizationData organization) {
    return new FilterEvaluation(organization).kept(filter).contains(opportunity.id());
  }

  /** Of which of these objects, all opportunities or all leads, a filter is true. */
  private final class Among implements FilterVisitor<Set<AtHand>> {
    private final List<AtHand> objects;

    Among(List<AtHand> objects) {
      this.objects = objects;
    }

    @Override
    public Set<AtHand> visitAnd(Filter.And and) {
      Set<AtHand> kept = new LinkedHashSet<>(objects);
      and.operands().forEach(operand -> kept.retainAll(operand.accept(this)));
      return kept;
    }

    @Override
    public Set<AtHand> visitOr(Filter.Or or) {
      Set<AtHand> kept = new LinkedHashSet<>();
      or.operands().forEach(operand -> kept.addAll(operand.accept(this)));
      return kept;
    }

    @Override
    public Set<AtHand> visitNot(Filter.Not not) {
      Set<AtHand> kept = new LinkedHashSet<>(objects);
      kept.removeAll(not.operand().accept(this));
      return kept;
    }

    @Override
    public Set<AtHand> visitOneOf(Filter.OneOf oneOf) {
      return those(one -> one.anyText(oneOf.field(), oneOf.values()::contains));
    }

    @Override
    public Set<AtHand> visitNumberRange(Filter.NumberRange range) {
      return those(
          one -> one.anyNumber(range.field(), range.gt(), range.gte(), range.lt(), range.lte()));
    }

    @Override
    public Set<AtHand> visitMomentRange(Filter.MomentRange range) {
      return those(
          one ->
              one.anyMoment(
                  range.field(),
                  time -> isIn(time, range.onOrAfter(), range.before()),
                  day -> isIn(day, range.firstDay(), range.endDay())));
    }

    private static <T> boolean isIn(T value, Comparable<? super T> from, Comparable<? super T> to) {
      return (from == null || from.compareTo(value) <= 0)
          && (to == null || to.compareTo(value) > 0);
    }

    @Override
    public Set<AtHand> visitTruth(Filter.Truth truth) {
      return those(one -> one.anyTruth(truth.field(), truth.value()));
    }

    @Override
    public Set<AtHand> visitExists(Filter.Exists exists) {
      return those(one -> one.exists(exists.field()));
    }

    @Override
    public Set<AtHand> visitTextMatch(Filter.TextMatch match) {
      return those(
          one ->
              one.anyText(
                  match.field(), text -> TextMatching.of(match.mode(), match.texts(), text)));
    }

    @Override
    public Set<AtHand> visitInStatus(Filter.InStatus in) {
      return those(
          one ->
              stays.anyIn(one.object().opportunity(), in.statusIds(), in.onOrAfter(), in.before()));
    }

    @Override
    public Set<AtHand> visitLeadHasOpportunity(Filter.LeadHasOpportunity related) {
      Set<AtHand> kept = related.operand().accept(new Among(opportunities));
      return those(one -> kept.stream().anyMatch(other -> other.isOfLead(one.object().leadId())));
    }

    @Override
    public Set<AtHand> visitFirst(Filter.First first) {
      boolean ofLeads = first.object() == Field.Owner.LEAD;
      List<AtHand> kept =
          new ArrayList<>(first.operand().accept(new Among(ofLeads ? leads : opportunities)));
      kept.sort(new Rank(values).by(first.object(), first.order()));
      Set<String> ids =
          kept.stream().limit(first.limit()).map(AtHand::id).collect(Collectors.toSet());
      return those(
          one -> {
            AtHand object = one.object();
            return ids.contains(ofLeads ? object.leadId() : object.opportunity().id());
          });
    }

    private Set<AtHand> those(Predicate<Values> condition) {
      return objects.stream()
          .filter(object -> condition.test(new Values(values, object)))
          .collect(Collectors.toCollection(HashSet::new));
    }
  }
}
