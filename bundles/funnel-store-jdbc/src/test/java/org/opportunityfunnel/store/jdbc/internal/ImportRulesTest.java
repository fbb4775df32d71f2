package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportRejectedException;
import org.opportunityfunnel.api.store.ImportReport;

/** The rules of data.md, "Import". Single quotes stand for double ones. */
class ImportRulesTest {
  private static final String PIPELINE =
      "{'_type':'Pipeline','id':'p','name':'Sales','statuses':"
          + "[{'id':'new','label':'New','type':'active'},{'id':'won','type':'won'}]}";

  @TempDir Path temporary;

  private OpenStore open;

  @BeforeEach
  void open() {
    open = new OpenStore(temporary);
  }

  @AfterEach
  void close() {
    open.close();
  }

  private static String user(String id, String name, String updated) {
    String date = updated == null ? "" : ",'date_updated':'2026-01-" + updated + "T00:00:00Z'";
    return "{'_type':'User','id':'%s','first_name':'%s'%s}".formatted(id, name, date);
  }

  private static String removed(String type, String id, String updated) {
    String date = updated == null ? "" : ",'date_updated':'2026-01-" + updated + "T00:00:00Z'";
    return "{'_type':'%s','id':'%s','_deleted':true%s}".formatted(type, id, date);
  }

  private static String opportunity(String id, String status) {
    return "{'_type':'Opportunity','id':'%s','status_id':'%s','date_created':'2026-01-01'}"
        .formatted(id, status);
  }

  private static String change(String id, String opportunity, String status) {
    return "{'_type':'OpportunityStatusChange','id':'%s','opportunity_id':'%s','new_status_id':'%s',"
            .formatted(id, opportunity, status)
        + "'date_created':'2026-01-02T03:04:05.123456789+01:00'}";
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
  void theNewerWinsWhateverTheOrder() {
    assertEquals("user 1/0/0/0", loaded(user("u", "second", "02")));
    assertEquals("user 0/0/1/0", loaded(user("u", "first", "01")));
    assertEquals(List.of("u=second"), names());
    assertEquals("user 0/1/0/0", loaded(user("u", "third", "03")));
    assertEquals(List.of("u=third"), names());
  }

  @Test
  void whereTheDateIsEqualOrAbsentTheLaterLoadWins() {
    loaded(user("u", "a", "01"));
    assertEquals("user 0/1/0/0", loaded(user("u", "b", "01")));
    assertEquals("user 0/1/0/0", loaded(user("u", "c", null)));
    assertEquals("user 0/1/0/0", loaded(user("u", "d", "01")));
    assertEquals(List.of("u=d"), names());
  }

  @Test
  void aNanosecondIsNewer() {
    String at =
        "{'_type':'User','id':'u','first_name':'%s','date_updated':'2026-01-01T00:00:00.%s'}";
    loaded(at.formatted("b", "000000002"));
    assertEquals("user 0/0/1/0", loaded(at.formatted("a", "000000001Z")));
    assertEquals("user 0/1/0/0", loaded(at.formatted("c", "000000003+00:00")));
  }

  @Test
  void theSameAgainChangesNothingAndTellsNobody() {
    String[] lines = {
      PIPELINE, user("u", "a", "01"), opportunity("o", "new"), change("c", "o", "won")
    };
    loaded(lines);
    ImportReport again = open.load(lines);
    assertEquals(
        "pipeline 0/0/1/0, user 0/0/1/0, opportunity 0/0/1/0, opportunity_status_change 0/0/1/0",
        OpenStore.counts(again));
    assertEquals(1, again.version());
    assertEquals(1, open.version());
    assertEquals(List.of("orga_test 1"), open.told);
  }

  @Test
  void eachLoadThatChangesSomethingRaisesTheVersionByOne() {
    for (int i = 1; i <= 3; i++) {
      assertEquals(i, open.load(user("u" + i, "x", null), user("v" + i, "x", null)).version());
    }
    assertEquals(List.of("orga_test 1", "orga_test 2", "orga_test 3"), open.told);
    assertEquals(3, open.store.catalog(OpenStore.ORGANIZATION).version());
  }

  @Test
  void organizationsDoNotMix() {
    loaded(user("u", "mine", null), opportunity("o", "new"));
    open.store.load(
        "other",
        OpenStore.ndjson(
            user("u", "theirs", null), opportunity("o", "won"), opportunity("q", "won")),
        ImportOptions.DEFAULT);
    assertEquals(List.of("u=mine"), names());
    assertEquals(Map.of(0, "o"), Ids.of(open.store, OpenStore.ORGANIZATION));
    assertEquals(Map.of(0, "o", 1, "q"), Ids.of(open.store, "other"));
    assertEquals(Set.of("orga_test", "other"), open.store.organizations());
    assertEquals("user 0/0/0/1", loaded(removed("User", "u", null)));
    assertEquals(1, open.store.catalog("other").users().size());
  }

  @Test
  void differentContentUnderOneIdIsAnErrorThatNamesBothLines() {
    assertEquals(
        List.of(
            "line 3: id: \"u\" came with other content in line 1;"
                + " a load may hold one version of a record",
            "line 4: id: \"u\" came with other content in line 1;"
                + " a load may hold one version of a record"),
        open.refused(
            user("u", "a", "01"),
            user("v", "x", null),
            user("u", "b", "02"),
            user("u", "a", null)));
    assertEquals(0, open.version());
  }

  @Test
  void aRecordAndItsRemovalInOneLoadIsAnErrorToo() {
    assertEquals(1, open.refused(user("u", "a", "01"), removed("User", "u", "01")).size());
  }

  @Test
  void theSameContentTwiceIsFine() {
    assertEquals(
        "user 2/0/2/0",
        loaded(
            user("u", "a", "01"),
            user("v", "a", "01"),
            user("u", "a", "01"),
            user("u", "a", "01")));
    assertEquals(
        "lead 1/0/1/0",
        loaded(
            "{'_type':'Lead','id':'l','custom.cf_b':2,'custom':{'cf_a':{'y':1,'x':null}}}",
            "{'custom':{'cf_a':{'x':null,'y':1},'cf_b':2},'name':null,'id':'l','_type':'Lead'}"));
  }

  @Test
  void anIdMayBeUsedByEveryKind() {
    assertEquals(
        "user 1/0/0/0, lead 1/0/0/0",
        loaded("{'_type':'User','id':'x'}", "{'_type':'Lead','id':'x'}"));
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
  void aStatusInTwoPipelinesIsAnErrorThatNamesBoth() {
    String other = "{'_type':'Pipeline','id':'q','statuses':[{'id':'won','type':'won'}]}";
    String problem =
        "statuses: the status \"won\" of pipeline \"q\" is in pipeline \"p\" too; a status belongs"
            + " to one";
    assertEquals(List.of("line 2: " + problem), open.refused(PIPELINE, other));
    loaded(PIPELINE);
    assertEquals(List.of("line 1: " + problem), open.refused(other));
    ImportReport skipped = open.loadSkipping(other, user("u", "a", null));
    assertEquals("pipeline 0/0/0/0, user 1/0/0/0", OpenStore.counts(skipped));
    assertEquals(List.of("line 1: " + problem), OpenStore.texts(skipped));
  }

  @Test
  void aStatusMayMoveToAnotherPipelineWithinALoad() {
    loaded(PIPELINE);
    assertEquals(
        "pipeline 1/1/0/0",
        loaded(
            "{'_type':'Pipeline','id':'q','statuses':[{'id':'won','type':'won'}]}",
            "{'_type':'Pipeline','id':'p','statuses':[{'id':'new','type':'active'}]}"));
  }

  @Test
  void oneBadRecordKeepsEverythingOut() {
    assertEquals(
        List.of("line 2: is not complete JSON: it ends in the middle"),
        open.refused(user("u", "a", null), "{", user("v", "a", null)));
    assertEquals(Set.of(), open.store.organizations());
    assertEquals(List.of(), open.told);
  }

  @Test
  void skippingStoresTheGoodOnesAndReportsTheBadOnes() {
    ImportReport report =
        open.loadSkipping(
            user("u", "a", null), "oops", user("u", "b", null), "", user("v", "a", null));
    assertEquals("user 2/0/0/0", OpenStore.counts(report));
    assertEquals(2, report.problemTotal());
    assertEquals(List.of("u=a", "v=a"), names());
  }

  @Test
  void theFirstHundredProblemsAreKeptAndAllCounted() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      lines.add("{'_type':'User'}");
    }
    for (int i = 0; i < 150; i++) {
      lines.add(user("u", "name " + i, null));
    }
    ImportRejectedException rejected =
        assertThrows(ImportRejectedException.class, () -> open.load(lines.toArray(String[]::new)));
    assertEquals(90 + 149, rejected.report().problemTotal());
    assertEquals(100, rejected.report().problems().size());
    assertEquals(92, rejected.report().problems().get(90).line());
    assertEquals(Map.of(), rejected.report().counts());
  }

  @Test
  void nothingAtAllIsALoadToo() {
    assertEquals("", loaded(""));
    assertEquals(0, open.version());
    assertEquals(0, open.store.catalog("never seen").version());
  }
}
