package org.opportunityfunnel.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.random.RandomEdits;
import org.opportunityfunnel.testkit.store.ChangingStore;
import org.opportunityfunnel.testkit.store.InMemoryStore;

/** One version after another, whether the engine scans each or follows what has changed. */
interface FollowingContract extends EngineHarness {
  int EDITIONS = 6;

  @Test
  default void sumsAreThoseOfTheOracleAfterEveryEdit() {
    RandomCases.check(
        Math.max(1, costlyCases() / 10),
        one -> {
          RandomEdits edits = new RandomEdits(one);
          InMemoryStore content = InMemoryStore.of(EngineCase.ORGANIZATION, edits.data());
          ChangingStore store = new ChangingStore(content);
          try (RunningEngine running = start(store)) {
            assertAgrees(one, edits, new EngineCase(content, running));
            for (int edition = 0; edition < EDITIONS; edition++) {
              // The engine may see some of them or the last one alone.
              for (int more = edits.burst(); more > 0; more--) {
                content = edited(content, edits);
                store.become(content);
                running.notices().changed(EngineCase.ORGANIZATION, version(content));
              }
              EngineCase now = new EngineCase(content, running);
              assertAgrees(one, edits, now);
              assertOwners(one.organization(), edits.data(), now);
            }
          }
        });
  }

  private static InMemoryStore edited(InMemoryStore content, RandomEdits edits) {
    edits.edit();
    return content.with(EngineCase.ORGANIZATION, edits.data(), version(content) + 1);
  }

  private static long version(InMemoryStore content) {
    return content.version(EngineCase.ORGANIZATION);
  }

  private static void assertAgrees(RandomCase one, RandomEdits edits, EngineCase engine)
      throws Exception {
    for (OracleRequest request : one.requests()) {
      if (request.savedSearchId().isEmpty() || edits.keepsFilters()) {
        engine.assertAgrees(request, one.filter(request));
      }
    }
  }

  private static void assertOwners(OrganizationData ever, OrganizationData now, EngineCase engine) {
    Set<String> owners = new HashSet<>();
    now.opportunities().stream().map(OpportunityRecord::userId).forEach(owners::add);
    for (OpportunityRecord one : ever.opportunities()) {
      String user = one.userId();
      if (user != null) {
        assertEquals(owners.contains(user), engine.view().hasOpportunitiesOf(user), user);
      }
    }
  }
}
