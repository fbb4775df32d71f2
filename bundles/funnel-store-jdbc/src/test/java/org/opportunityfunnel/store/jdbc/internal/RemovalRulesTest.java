package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opportunityfunnel.store.jdbc.internal.Lines.change;
import static org.opportunityfunnel.store.jdbc.internal.Lines.opportunity;
import static org.opportunityfunnel.store.jdbc.internal.Lines.removed;
import static org.opportunityfunnel.store.jdbc.internal.Lines.user;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Records that go, come again, and wait for each other. */
@ParameterizedClass
@EnumSource(StoreUnderTest.class)
class RemovalRulesTest {
  @Parameter StoreUnderTest database;

  @TempDir Path temporary;

  private OpenStore open;

  @BeforeEach
  void open() {
    open = database.open(temporary);
  }

  @AfterEach
  void close() {
    open.close();
  }

  private List<String> names() {
    return open.store.catalog(OpenStore.ORGANIZATION).users().stream()
        .map(user -> user.id() + "=" + user.firstName())
        .toList();
  }

  private String loaded(String... lines) {
    return OpenStore.counts(open.load(lines));
  }

  @Test
  void removingCountsAndAnUnknownOneIsUnchanged() {
    loaded(user("u", "a", null), user("v", "a", null));
    assertEquals("user 0/0/1/1", loaded(removed("User", "u", null), removed("User", "w", null)));
    assertEquals(List.of("v=a"), names());
    assertEquals("user 1/0/0/0", loaded(user("u", "again", null)));
  }

  @Test
  void anOlderRemovalRemovesNothing() {
    loaded(user("u", "a", "05"));
    assertEquals("user 0/0/1/0", loaded(removed("User", "u", "04")));
    assertEquals("user 0/0/0/1", loaded(removed("User", "u", "05")));
  }

  @Test
  void whatIsOlderThanItsRemovalStaysAway() {
    assertEquals("user 0/0/1/0", loaded(removed("User", "u", "03")));
    assertEquals(0, open.version());
    assertEquals("user 0/0/1/0", loaded(user("u", "old", "02")));
    assertEquals("user 0/0/1/0", loaded(removed("User", "u", "02")));
    assertEquals("user 0/0/1/0", loaded(user("u", "old", "02")));
    assertEquals("user 1/0/0/0", loaded(user("u", "new", "04")));
    assertEquals("user 0/1/0/0", loaded(user("u", "undated", null)));
    assertEquals("user 0/0/0/1", loaded(removed("User", "u", "09")));
    assertEquals("user 0/0/1/0", loaded(removed("User", "u", "08")));
    assertEquals("user 0/0/1/0", loaded(user("u", "old", "08")));
    assertEquals("user 1/0/0/0", loaded(user("u", "undated", null)));
  }

  @Test
  void aRemovalNeedsNoMoreThanTheId() {
    loaded(opportunity("o", "new"));
    assertEquals(
        "opportunity 0/0/0/1",
        loaded("{'_type':'Opportunity','value':'not looked at','_deleted':true,'id':'o'}"));
  }

  @Test
  void aChangeWaitsForItsOpportunityAlsoWhenThatComesAgain() {
    assertEquals("opportunity_status_change 1/0/0/0", loaded(change("c", "o", "won")));
    assertEquals(Map.of(), Ids.of(open.store, OpenStore.ORGANIZATION));
    loaded(opportunity("first", "new"), opportunity("o", "new"));
    String withChange = open.content().get(1);
    assertTrue(withChange.contains("id=c, oldStatusId=null, newStatusId=won"), withChange);
    assertTrue(withChange.contains("at=2026-01-02T02:04:05.123456789Z"), withChange);
    Map<Integer, String> keys = Ids.of(open.store, OpenStore.ORGANIZATION);
    loaded(removed("Opportunity", "o", null));
    assertEquals(1, Ids.of(open.store, OpenStore.ORGANIZATION).size());
    loaded(opportunity("o", "new"));
    assertEquals(withChange, open.content().get(1));
    assertEquals(keys, Ids.of(open.store, OpenStore.ORGANIZATION));
  }

  @Test
  void aChangeMayMoveToAnotherOpportunity() {
    loaded(opportunity("a", "new"), opportunity("b", "new"), change("c", "a", "won"));
    assertEquals("opportunity_status_change 0/1/0/0", loaded(change("c", "b", "won")));
    assertTrue(open.content().get(0).contains("id=a") && open.content().get(0).contains("[]"));
    assertTrue(open.content().get(1).contains("id=c"));
  }

  @Test
  void aRecordAndItsRemovalInOneLoadIsAnErrorToo() {
    assertEquals(1, open.refused(user("u", "a", "01"), removed("User", "u", "01")).size());
  }
}
