package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.testkit.Samples;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;
import org.opportunityfunnel.testkit.random.RandomCases;

/** What is exported, and that nothing is lost on the way to another store. */
@ParameterizedClass
@EnumSource(StoreUnderTest.class)
class ExportTest {
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

  private List<String> exported(String organization) throws IOException {
    List<String> lines = new ArrayList<>();
    long version =
        open.store.export(
            organization, (kind, json) -> lines.add(new String(json, StandardCharsets.UTF_8)));
    assertEquals(open.store.version(organization), version);
    return lines;
  }

  private void load(String organization, List<String> lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    ImportSource source = new ImportSource.Ndjson(new ByteArrayInputStream(bytes));
    open.store.load(organization, source, ImportOptions.DEFAULT);
  }

  @Test
  void eachRecordInItsOnlyForm() throws IOException {
    open.load(
        "{'_type':'Opportunity','id':'o2','status_id':'new','date_created':'2026-01-01'}",
        "{'id':'o1','_type':'Opportunity','custom.cf_b':[1.50,'x'],'lead_id':'l','value':1e3,"
            + "'date_created':'2026-01-31T10:00:00.100+01:00','status_id':'new','ignored':1,"
            + "'confidence':50,'custom':{'cf_a':true},'date_won':'2026-02-01','user_id':null}",
        "{'_type':'OpportunityStatusChange','id':'c','opportunity_id':'waits','new_status_id':'new',"
            + "'activity_at':'2026-01-02T03:04:05.123456789'}",
        "{'_type':'Group','id':'g','members':[{'user_id':'v','x':1},{'user_id':'u'}]}",
        "{'_type':'SavedSearch','id':'s','type':'lead','s_query':{'b':1,'a':{'c':1.0}}}",
        Lines.PIPELINE,
        Lines.user("u", "\u00e9\\n\ud83d\ude00", "05"),
        Lines.removed("User", "gone", "06"));
    assertEquals(
        List.of(
            "{\"_type\":\"Pipeline\",\"id\":\"p\",\"name\":\"Sales\",\"statuses\":[{\"id\":\"new\","
                + "\"label\":\"New\",\"type\":\"active\"},{\"id\":\"won\",\"label\":\"won\",\"type\":\"won\"}]}",
            "{\"_type\":\"User\",\"id\":\"u\",\"first_name\":\"\u00e9\\n\ud83d\ude00\","
                + "\"date_updated\":\"2026-01-05T00:00:00Z\"}",
            "{\"_type\":\"User\",\"id\":\"gone\",\"date_updated\":\"2026-01-06T00:00:00Z\",\"_deleted\":true}",
            "{\"_type\":\"Group\",\"id\":\"g\",\"members\":[{\"user_id\":\"v\"},{\"user_id\":\"u\"}]}",
            "{\"_type\":\"SavedSearch\",\"id\":\"s\",\"type\":\"lead\",\"s_query\":{\"a\":{\"c\":1.0},\"b\":1}}",
            "{\"_type\":\"Opportunity\",\"id\":\"o1\",\"lead_id\":\"l\",\"status_id\":\"new\",\"value\":1000,"
                + "\"confidence\":50,\"date_created\":\"2026-01-31T09:00:00.100Z\","
                + "\"date_won\":\"2026-02-01\",\"custom\":{\"cf_a\":true,\"cf_b\":[1.50,\"x\"]}}",
            "{\"_type\":\"Opportunity\",\"id\":\"o2\",\"status_id\":\"new\","
                + "\"date_created\":\"2026-01-01T00:00:00Z\"}",
            "{\"_type\":\"OpportunityStatusChange\",\"id\":\"c\",\"opportunity_id\":\"waits\","
                + "\"new_status_id\":\"new\",\"activity_at\":\"2026-01-02T03:04:05.123456789Z\"}"),
        exported(OpenStore.ORGANIZATION));
  }

  @Test
  void anyWayToTheSameContentGivesTheSameBytesAndAnImportOfThemToo() {
    RandomCases.check(
        8,
        one -> {
          String name = "orga_" + one.seed();
          List<String> lines =
              new ArrayList<>(
                  Arrays.asList(
                      ImportFolderWriter.ndjson(one.organization(), one.seed()).split("\n")));
          load(name, lines);
          List<String> first = exported(name);

          String shuffled = name + "_shuffled";
          Collections.shuffle(lines, new Random(one.seed()));
          int half = lines.size() / 2;
          load(shuffled, lines.subList(half, lines.size()));
          load(shuffled, lines.subList(0, half));
          assertEquals(first, exported(shuffled));

          String imported = name + "_imported";
          load(imported, first);
          assertEquals(first, exported(imported));
          assertEquals(StoreContent.of(open.store, name), StoreContent.of(open.store, imported));
        });
  }

  @Test
  void theEventLogOfABankComesBackAsItWas() throws IOException {
    open.load(new ImportSource.Folder(Samples.BPI_2012.copyTo(temporary.resolve("bpi"))));
    List<String> first = exported(OpenStore.ORGANIZATION);
    assertTrue(first.size() > 13_087, first.size() + " lines");
    load("orga_again", first);
    assertEquals(first, exported("orga_again"));
    assertEquals(open.content(), StoreContent.of(open.store, "orga_again"));
  }

  @Test
  void ofAnUnknownOrganizationThereIsNothing() throws IOException {
    open.load(Lines.user("u", "a", null));
    assertEquals(List.of(), exported("orga_other"));
    assertEquals(1, exported(OpenStore.ORGANIZATION).size());
  }

  @Test
  void whatTheReceiverThrowsEndsIt() throws IOException {
    open.load(Lines.user("u", "a", null), Lines.user("v", "a", null));
    IOException full = new IOException("No space left on device");
    assertSame(
        full,
        assertThrows(
            IOException.class,
            () ->
                open.store.export(
                    OpenStore.ORGANIZATION,
                    (kind, json) -> {
                      throw full;
                    })));
    assertEquals(2, exported(OpenStore.ORGANIZATION).size());
  }

  @Test
  void whoGivesUpTimeAndAgainLeavesNothingBehind() throws IOException {
    int many = 10_000;
    open.load(new ImportSource.Ndjson(new OpportunityLines("o", many)));
    // More often than there are connections.
    for (int i = 0; i < 10; i++) {
      List<byte[]> lines = new ArrayList<>();
      assertThrows(
          IOException.class,
          () ->
              open.store.export(
                  OpenStore.ORGANIZATION,
                  (kind, json) -> {
                    lines.add(json);
                    if (lines.size() == 100) {
                      throw new IOException("The client is gone.");
                    }
                  }));
      assertEquals(100, lines.size());
    }
    open.load(Lines.user("u", "a", null));
    assertEquals(2 * many + 1, exported(OpenStore.ORGANIZATION).size());
  }
}
