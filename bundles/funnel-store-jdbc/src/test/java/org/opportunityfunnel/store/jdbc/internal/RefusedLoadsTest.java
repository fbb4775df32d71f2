package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.opportunityfunnel.store.jdbc.internal.Lines.PIPELINE;
import static org.opportunityfunnel.store.jdbc.internal.Lines.user;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.opportunityfunnel.api.store.ImportRejectedException;
import org.opportunityfunnel.api.store.ImportReport;

/** Loads that are refused as a whole, or but for their bad records. */
@ParameterizedClass
@EnumSource(StoreUnderTest.class)
class RefusedLoadsTest {
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
}
