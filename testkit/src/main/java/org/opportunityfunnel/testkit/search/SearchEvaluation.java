package org.opportunityfunnel.testkit.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Sort;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.testkit.data.LeadRecord;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;

/**
 * What a saved search selects, read straight off its {@code s_query} or its textual query
 * (filter.md) for one object after the other. It believes that the search is sound: what is not in
 * filter.md is an {@link IllegalArgumentException}, other mistakes are not found.
 */
public final class SearchEvaluation implements Predicate<OpportunityRecord> {
  private final OrganizationData organization;
  private final FieldValues regular;
  private final Field.Owner type;
  private final Predicate<AtHand> query;
  private final Set<String> counted;

  /** The search over these records. */
  public SearchEvaluation(
      SavedSearch search, OrganizationData organization, SearchContext context) {
    this.organization = organization;
    this.regular = new FieldValues(organization);
    this.type = SearchFields.owner(search.type());
    Map<?, ?> envelope = search.sQuery();
    this.query = envelope == null ? textual(search.query(), context) : tree(envelope, context);
    this.counted =
        envelope == null || envelope.get("results_limit") == null ? null : counted(envelope);
  }

  /** The IDs of the opportunities that it selects. */
  public Set<String> kept() {
    return organization.opportunities().stream()
        .filter(this)
        .map(OpportunityRecord::id)
        .collect(Collectors.toSet());
  }

  /** "lead: then the opportunities of the selected leads are kept". */
  @Override
  public boolean test(OpportunityRecord opportunity) {
    AtHand object =
        type == Field.Owner.OPPORTUNITY
            ? regular.atHand(opportunity)
            : regular.leadAtHand(opportunity.leadId());
    return counted == null ? query.test(object) : counted.contains(object.id());
  }

  /** "A results_limit keeps that many objects in the order of sort". */
  private Set<String> counted(Map<?, ?> envelope) {
    List<Sort> order = new ArrayList<>();
    for (Object one : Json.list(envelope, "sort")) {
      Map<?, ?> key = (Map<?, ?>) one;
      Field field = (Field) SearchFields.of(Json.object(key, "field"), type);
      order.add(new Sort(field, !"desc".equals(key.get("direction"))));
    }
    return objects().stream()
        .filter(query)
        .sorted(new Rank(regular).by(type, order))
        .limit(Json.whole(envelope, "results_limit"))
        .map(AtHand::id)
        .collect(Collectors.toSet());
  }

  /** All of the searched type; leads also where only opportunities name them. */
  private List<AtHand> objects() {
    if (type == Field.Owner.OPPORTUNITY) {
      return organization.opportunities().stream().map(regular::atHand).toList();
    }
    Set<String> ids = new LinkedHashSet<>();
    organization.leads().stream().map(LeadRecord::id).forEach(ids::add);
    organization.opportunities().stream()
        .map(OpportunityRecord::leadId)
        .filter(Objects::nonNull)
        .forEach(ids::add);
    return ids.stream().map(regular::leadAtHand).toList();
  }

  private Predicate<AtHand> tree(Map<?, ?> envelope, SearchContext context) {
    Nodes nodes = new Nodes(organization, context);
    Map<?, ?> root = Json.object(envelope, "query");
    return object -> nodes.isTrue(root, object);
  }

  /** "s_query null and query "*", or both null, matches all." */
  private Predicate<AtHand> textual(String text, SearchContext context) {
    return TextualQuery.of(text == null ? "*" : text, type, organization, context);
  }
}
