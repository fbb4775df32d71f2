package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.OrganizationStatus;
import org.opportunityfunnel.api.store.OrganizationStatus.Times;
import org.opportunityfunnel.api.store.OrganizationStatus.Waiting;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;
import org.opportunityfunnel.testkit.random.RandomCases;

/** What is said of organizations, and that one is removed wholly and alone. */
@ParameterizedClass
@EnumSource(StoreUnderTest.class)
class UpkeepTest {
  private static final String OTHER = "orga_other";

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

  private void load(String organization, String ndjson) {
    byte[] bytes = ndjson.getBytes(StandardCharsets.UTF_8);
    ImportSource source = new ImportSource.Ndjson(new ByteArrayInputStream(bytes));
    open.store.load(organization, source, ImportOptions.DEFAULT);
  }

  @Test
  void saysWhatIsThereAndWhatWaits() {
    open.load(
        Lines.PIPELINE,
        Lines.user("u", "a", null),
        Lines.removed("User", "gone", "06"),
        Lines.opportunity("o1", "new"),
        "{'_type':'Opportunity','id':'o2','status_id':'unknown','lead_id':'l',"
            + "'date_created':'2026-03-01T10:00:00.5Z'}",
        Lines.change("c1", "o1", "won"),
        Lines.change("c2", "nobody", "won"));
    OrganizationStatus status = open.store.status(OpenStore.ORGANIZATION);
    assertEquals(1, status.version());
    assertEquals(
        Map.of(
            RecordKind.PIPELINE, 1L,
            RecordKind.USER, 1L,
            RecordKind.OPPORTUNITY, 2L,
            RecordKind.OPPORTUNITY_STATUS_CHANGE, 2L),
        status.records());
    assertEquals(1, status.removals());
    assertEquals(
        new Times(
            Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
            Optional.of(Instant.parse("2026-03-01T10:00:00Z")),
            Optional.of(Instant.parse("2026-01-02T02:04:05Z"))),
        status.times());
    assertEquals(new Waiting(1, 1, 1), status.waiting());
    assertEquals(4, status.database().schema());
    assertTrue(status.database().bytes() > 0, status::toString);
    assertTrue(
        status.database().product().matches("(DuckDB|PostgreSQL) v?[0-9].*"), status::toString);

    open.load(Lines.opportunity("nobody", "new"), "{'_type':'Lead','id':'l'}");
    assertEquals(new Waiting(0, 1, 0), open.store.status(OpenStore.ORGANIZATION).waiting());
  }

  @Test
  void ofAnUnknownOrganizationThereIsNothing() {
    open.load(Lines.user("u", "a", null));
    OrganizationStatus status = open.store.status(OTHER);
    assertEquals(0, status.version());
    assertEquals(Map.of(), status.records());
    assertEquals(new Times(Optional.empty(), Optional.empty(), Optional.empty()), status.times());
    assertEquals(new Waiting(0, 0, 0), status.waiting());
    assertEquals(Map.of(), open.store.remove(OTHER));
    assertEquals(0, open.store.version(OTHER));
  }

  @Test
  void aRemovedOneIsGoneWhollyAndAlone() {
    RandomCases.check(
        4,
        one -> {
          String gone = "orga_gone" + one.seed();
          String stays = "orga_stays" + one.seed();
          String lines = ImportFolderWriter.ndjson(one.organization(), one.seed());
          load(stays, lines);
          load(gone, lines);
          load(gone, Lines.removed("User", "nobody", "06").replace('\'', '"'));
          Follower follower = new Follower(open.store, gone);
          follower.scan();
          List<String> before = StoreContent.of(open.store, stays);
          OrganizationStatus had = open.store.status(gone);

          assertEquals(had.records(), open.store.remove(gone));
          long version = open.store.version(gone);
          assertEquals(had.version() + 1, version);
          assertTrue(open.told.contains(gone + " " + version), open.told::toString);
          assertEquals(Map.of(), open.store.status(gone).records());
          assertEquals(0, open.store.status(gone).removals());
          assertEquals(List.of("currencies []"), StoreContent.of(open.store, gone));
          assertEquals(-1, follower.follow());
          follower.scan();
          follower.assertLikeScan();
          assertEquals(before, StoreContent.of(open.store, stays));
          assertEquals(Map.of(), open.store.remove(gone));
          assertEquals(version, open.store.version(gone));

          load(gone, lines);
          assertEquals(before, StoreContent.of(open.store, gone));
          follower.follow();
          follower.assertLikeScan();
        });
  }

  @Test
  void aRemovalSurvivesAnotherStart() {
    open.load(Lines.user("u", "a", null));
    open.store.remove(OpenStore.ORGANIZATION);
    open.close();
    open = database.open(temporary);
    assertEquals(2, open.version());
    assertEquals(List.of("currencies []"), open.content());
  }
}
