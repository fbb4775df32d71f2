package org.opportunityfunnel.testkit.random;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;

/**
 * A random organization that is edited: opportunities and status changes come and go and come back
 * as others, now and then a pipeline or a user is another. Not thread-safe.
 */
public final class RandomEdits {
  private final Dice dice;
  private final OrganizationData whole;
  private final BitSet goneOpportunities = new BitSet();
  private final BitSet goneChanges = new BitSet();
  private final List<OpportunityRecord> opportunities;
  private final List<Pipeline> pipelines;
  private final List<User> users;

  /** The case's organization, some of it left out at first; all edits follow from its seed. */
  public RandomEdits(RandomCase one) {
    this.dice = new Dice(one.seed());
    this.whole = one.organization();
    this.opportunities = new ArrayList<>(whole.opportunities());
    this.pipelines = new ArrayList<>(whole.pipelines());
    this.users = new ArrayList<>(whole.users());
    flip(goneOpportunities, opportunities.size(), 30);
    flip(goneChanges, whole.changes().size(), 15);
  }

  /** Whether the case's filters are still those of its saved searches: they name statuses. */
  public boolean keepsFilters() {
    return pipelines.equals(whole.pipelines());
  }

  /** How many edits may come at once: mostly one. */
  public int burst() {
    return dice.percent(70) ? 1 : dice.between(2, 6);
  }

  /** Makes another version, which may be the same as before. */
  public void edit() {
    int chance = dice.oneOf(0, 5, 30);
    flip(goneOpportunities, opportunities.size(), chance);
    flip(goneChanges, whole.changes().size(), chance);
    for (int i = 0; i < opportunities.size(); i++) {
      if (dice.percent(chance)) {
        opportunities.set(i, like(opportunities.get(i), dice.pick(whole.opportunities())));
      }
    }
    if (!pipelines.isEmpty() && dice.percent(10)) {
      int place = dice.between(0, pipelines.size() - 1);
      pipelines.set(
          place,
          dice.percent(40) ? whole.pipelines().get(place) : edited(whole.pipelines().get(place)));
    }
    if (!users.isEmpty() && dice.percent(10)) {
      int place = dice.between(0, users.size() - 1);
      users.set(place, new User(users.get(place).id(), "Another", "Name", null));
    }
  }

  private void flip(BitSet gone, int size, int chance) {
    for (int i = 0; i < size; i++) {
      if (dice.percent(chance)) {
        gone.flip(i);
      }
    }
  }

  /** The opportunity with what reports need of the other one, or with some of it. */
  private OpportunityRecord like(OpportunityRecord one, OpportunityRecord other) {
    boolean wholly = dice.percent(50);
    return new OpportunityRecord(
        one.id(),
        one.leadId(),
        one.leadName(),
        one.contactId(),
        other.userId(),
        one.createdBy(),
        one.updatedBy(),
        one.pipelineId(),
        wholly ? other.statusId() : one.statusId(),
        wholly ? one.value() : other.value(),
        wholly ? one.valuePeriod() : other.valuePeriod(),
        one.valueCurrency(),
        other.confidence(),
        wholly ? other.dateCreated() : one.dateCreated(),
        wholly ? other.dateUpdated() : one.dateUpdated(),
        one.dateWon(),
        one.dateLost(),
        one.note(),
        one.custom());
  }

  /** Of another name, or without its last status. */
  private Pipeline edited(Pipeline pipeline) {
    int statuses = pipeline.statuses().size();
    int kept = dice.percent(50) ? Math.max(0, statuses - 1) : statuses;
    return new Pipeline(pipeline.id(), pipeline.name() + "'", pipeline.statuses().subList(0, kept));
  }

  /** As it is now. */
  public OrganizationData data() {
    return new OrganizationData(
        pipelines,
        users,
        whole.groups(),
        whole.savedSearches(),
        whole.leads(),
        present(opportunities, goneOpportunities),
        present(whole.changes(), goneChanges));
  }

  private static <T> List<T> present(List<T> records, BitSet gone) {
    List<T> present = new ArrayList<>();
    for (int i = gone.nextClearBit(0); i < records.size(); i = gone.nextClearBit(i + 1)) {
      present.add(records.get(i));
    }
    return present;
  }
}
