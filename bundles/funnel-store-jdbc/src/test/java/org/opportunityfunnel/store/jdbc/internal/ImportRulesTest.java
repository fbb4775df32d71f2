package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opportunityfunnel.store.jdbc.internal.Lines.PIPELINE;
import static org.opportunityfunnel.store.jdbc.internal.Lines.change;
import static org.opportunityfunnel.store.jdbc.internal.Lines.opportunity;
import static org.opportunityfunnel.store.jdbc.internal.Lines.removed;
import static org.opportunityfunnel.store.jdbc.internal.Lines.user;

import java.nio.file.Path;
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
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportReport;

/** Which record wins, and what raises the version: data.md, "Import". */
@ParameterizedClass
@EnumSource(StoreUnderTest.class)
class ImportRulesTest {
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
  void anIdMayBeUsedByEveryKind() {
    assertEquals(
        "user 1/0/0/0, lead 1/0/0/0",
        loaded("{'_type':'User','id':'x'}", "{'_type':'Lead','id':'x'}"));
  }

  @Test
  void nothingAtAllIsALoadToo() {
    assertEquals("", loaded(""));
    assertEquals(0, open.version());
    assertEquals(0, open.store.catalog("never seen").version());
  }
}
