package org.opportunityfunnel.itests.swapping;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.opportunityfunnel.api.model.ValuePeriod;
import org.opportunityfunnel.testkit.data.ChangeRecord;
import org.opportunityfunnel.testkit.data.OpportunityDraft;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.data.Sketch;

/**
 * The records of an organization, exactly those that were acknowledged, and edits of them. There
 * are never more than so many, however long it goes on. Thread-safe.
 */
final class Ledger {
  /** Whoever edits beside others takes some of them for itself. */
  static final int OPPORTUNITIES = 60;

  private static final int CHANGES_EACH = 3;
  private static final int USERS = 20;
  private static final List<String> STATUSES = List.of("new", "talk", "offer", "won", "lost");
  private static final OrganizationData CATALOG =
      new Sketch().pipeline("sales", "new talk offer +won -lost").user("user_1").data();

  private final Map<String, OpportunityRecord> opportunities = new ConcurrentSkipListMap<>();
  private final Map<String, ChangeRecord> changes = new ConcurrentSkipListMap<>();
  private final AtomicLong version = new AtomicLong();

  /** The records that there are now. */
  OrganizationData data() {
    return new OrganizationData(
        CATALOG.pipelines(),
        CATALOG.users(),
        List.of(),
        List.of(),
        List.of(),
        List.copyOf(opportunities.values()),
        List.copyOf(changes.values()));
  }

  /** An edit of one of the opportunities with these numbers, or of one of their changes. */
  Edit edit(Random random, int first, int bound) {
    int number = first + random.nextInt(bound - first);
    int chance = random.nextInt(100);
    OpportunityRecord present = opportunities.get("oppo_" + number);
    if (chance < 15 && present != null) {
      return of(present, true);
    }
    if (chance < 50) {
      String id = "acti_" + number + "_" + random.nextInt(CHANGES_EACH);
      return chance < 20 && changes.containsKey(id)
          ? of(changes.get(id), true)
          : of(change(id, "oppo_" + number, random), false);
    }
    return of(opportunity("oppo_" + number, random), false);
  }

  /** It was acknowledged, in that data version. */
  void done(Edit edit, long inVersion) {
    edit.record().opportunities().forEach(one -> put(opportunities, one.id(), one, edit.goes()));
    edit.record().changes().forEach(one -> put(changes, one.id(), one, edit.goes()));
    version.accumulateAndGet(inVersion, Math::max);
  }

  /** The highest version that was acknowledged. */
  long version() {
    return version.get();
  }

  private static <T> void put(Map<String, T> all, String id, T one, boolean goes) {
    if (goes) {
      all.remove(id);
    } else {
      all.put(id, one);
    }
  }

  private static Edit of(OpportunityRecord one, boolean goes) {
    OrganizationData alone = OrganizationData.of(List.of(), List.of(one), List.of());
    return new Edit("Opportunity", one.id(), alone, goes);
  }

  private static Edit of(ChangeRecord one, boolean goes) {
    OrganizationData alone = OrganizationData.of(List.of(), List.of(), List.of(one));
    return new Edit("OpportunityStatusChange", one.id(), alone, goes);
  }

  private static OpportunityRecord opportunity(String id, Random random) {
    return new OpportunityDraft(id, status(random), Sketch.at(random.nextInt(10_000_000)))
        .user("user_" + random.nextInt(USERS))
        .value((long) random.nextInt(1_000_000), ValuePeriod.MONTHLY)
        .confidence(random.nextInt(101))
        .updated(Instant.now().truncatedTo(ChronoUnit.MILLIS))
        .done();
  }

  private static ChangeRecord change(String id, String opportunityId, Random random) {
    Instant at = Sketch.at(random.nextInt(20_000_000));
    return ChangeRecord.at(at, id, opportunityId, status(random), status(random));
  }

  private static String status(Random random) {
    return STATUSES.get(random.nextInt(STATUSES.size()));
  }
}
