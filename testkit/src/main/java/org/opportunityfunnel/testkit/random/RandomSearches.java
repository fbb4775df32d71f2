package org.opportunityfunnel.testkit.random;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.search.SearchContext;

/**
 * Sound saved searches of opportunities and leads: every kind of node, condition and moment, up to
 * six deep, and now and then a textual query, about values that occur in an organization and ones
 * beside them. Not thread-safe.
 */
public final class RandomSearches {
  private final Dice dice;
  private final OrganizationData organization;
  private final Occurring occurring;
  private final RandomNodes nodes;
  private final RandomQueries queries;

  /** All follow from the seed and the organization. */
  public RandomSearches(long seed, OrganizationData organization) {
    this.dice = new Dice(seed);
    this.organization = organization;
    this.occurring = new Occurring(dice, organization);
    this.nodes = new RandomNodes(dice, organization, occurring);
    this.queries = new RandomQueries(dice, occurring);
  }

  /** The next one, with a context of its own. */
  public SearchQuestion next() {
    return new SearchQuestion(search("save_random"), context());
  }

  /** The next one. */
  public SavedSearch search(String id) {
    Field.Owner owner = dice.percent(65) ? Field.Owner.OPPORTUNITY : Field.Owner.LEAD;
    if (dice.percent(20)) {
      String query = queries.next(owner, dice.between(1, 4));
      return new SavedSearch(id, "Search " + id, owner.wireName(), null, query);
    }
    Map<String, Object> query = nodes.node(owner, dice.between(1, RandomFilters.DEPTH));
    Map<String, Object> envelope =
        dice.percent(20)
            ? Tree.of(
                "query",
                query,
                "results_limit",
                dice.oneOf(0, 1, 2, 3, 5, 100),
                "sort",
                sort(owner))
            : Tree.of("query", query, "results_limit", null, "sort", sort(owner));
    return new SavedSearch(id, "Search " + id, owner.wireName(), envelope, null);
  }

  private List<Map<String, Object>> sort(Field.Owner owner) {
    List<Map<String, Object>> sort = new ArrayList<>();
    for (int i = dice.between(0, 2); i > 0; i--) {
      Field field =
          dice.pick(Occurring.fields(owner, dice.oneOf(Field.Kind.TEXT, Field.Kind.MOMENT)));
      if (owner == Field.Owner.OPPORTUNITY && dice.percent(30)) {
        field = dice.pick(Occurring.fields(owner, Field.Kind.NUMBER));
      }
      sort.add(
          Tree.of(
              "direction", dice.oneOf("asc", "desc"), "field", RandomConditions.regular(field)));
    }
    return sort;
  }

  private SearchContext context() {
    return new SearchContext(
        occurring.moment().plusNanos(dice.oneOf(0, 1)),
        dice.pick(RandomDates.ZONES),
        dice.oneOf(DayOfWeek.values()),
        dice.oneOf(Month.values()),
        organization.opportunities().isEmpty() || dice.percent(30)
            ? Optional.empty()
            : Optional.ofNullable(dice.pick(organization.opportunities()))
                .map(OpportunityRecord::userId));
  }
}
