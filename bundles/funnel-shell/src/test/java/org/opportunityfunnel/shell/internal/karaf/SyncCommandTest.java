package org.opportunityfunnel.shell.internal.karaf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.store.ImportReport.Counts;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.api.sync.DeliveryInfo;
import org.opportunityfunnel.api.sync.DeliveryRefusal;
import org.opportunityfunnel.api.sync.SyncInfo;
import org.opportunityfunnel.shell.internal.fake.FakeSync;
import org.opportunityfunnel.shell.internal.local.LocalServices;

/** The command waits for the end of what it begins, and says how it went. */
class SyncCommandTest {
  private static final Instant BEGUN = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path folder;

  private static SyncInfo state(String phase, String error, SyncInfo.Times times) {
    return new SyncInfo(
        "https://api.close.com",
        phase,
        times,
        12,
        phase.isEmpty() ? Map.of(RecordKind.LEAD, new Counts(1_000, 0, 0, 0)) : Map.of(),
        0,
        List.of(),
        error);
  }

  private static SyncInfo.Times times(Optional<Instant> finished, Optional<Instant> succeeded) {
    return new SyncInfo.Times(Optional.of(BEGUN), finished, succeeded, Optional.empty());
  }

  private ConsoleRun run(FakeSync sync, String... words) {
    LocalServices services = new LocalServices();
    services.syncs().set(sync);
    return ConsoleRun.of(services, FakeSession.in(folder), "sync", words);
  }

  @Test
  void tellsEachPhaseOnceAndThenWhatCame() {
    SyncInfo leads = state("leads", "", times(Optional.empty(), Optional.empty()));
    SyncInfo events = state("events", "", times(Optional.empty(), Optional.empty()));
    Optional<Instant> end = Optional.of(BEGUN.plusSeconds(60));
    SyncInfo ended = state("", "", times(end, end));
    FakeSync sync =
        new FakeSync(List.of(List.of(leads), List.of(leads), List.of(events), List.of(ended)));
    ConsoleRun run = run(sync);
    assertEquals("https://api.close.com: leads\nhttps://api.close.com: events\n", run.err());
    assertEquals(
        """
        https://api.close.com: fetched at 2026-01-02T03:05:05Z, 12 requests
        Records  Added  Changed  Unchanged  Removed
        lead     1,000        0          0        0
        """,
        run.out());
    assertEquals("", run.failure());
    assertEquals(List.of("orga_default false"), sync.begun);
  }

  @Test
  void oneThatEndsEarlyIsAFailure() {
    SyncInfo failed =
        state(
            "",
            "Close refuses the API key for /me/ (401).",
            times(Optional.of(BEGUN.plusSeconds(1)), Optional.of(BEGUN.minusSeconds(600))));
    ConsoleRun run = run(new FakeSync(List.of(List.of(failed))), "--whole");
    assertEquals(
        """
        https://api.close.com: ended early, after 12 requests. Close refuses the API key for /me/ (401).
        Records  Added  Changed  Unchanged  Removed
        lead     1,000        0          0        0
        Everything was fetched last at 2026-01-02T02:54:05Z.
        """,
        run.out());
    assertEquals(1, run.failure().lines().count(), run.failure());
    assertEquals("", run(new FakeSync(List.of(List.of(failed))), "--show").failure());
  }

  @Test
  void whereNothingIsConfiguredItSaysWhatWouldBe() {
    FakeSync none = new FakeSync(List.of(List.of()));
    assertEquals(
        "No source is configured for this organization; org.opportunityfunnel.close with an"
            + " .apiKey makes one.",
        run(none).failure());
    ConsoleRun shown = run(none, "--show");
    assertEquals("Nothing is configured to be fetched.\n", shown.err());
    assertEquals("", shown.failure());
  }

  @Test
  void showsWhatWebhooksBroughtThoughNothingIsFetched() {
    FakeSync sync = new FakeSync(List.of(List.of()));
    sync.deliveries =
        List.of(
            new DeliveryInfo(
                "orga_close",
                1_234,
                5,
                2,
                Map.of(DeliveryRefusal.UNSIGNED, 3L, DeliveryRefusal.TOO_LARGE, 1L),
                Optional.of(BEGUN),
                Optional.of(
                    new DeliveryInfo.Refusal(
                        BEGUN.plusSeconds(1),
                        DeliveryRefusal.UNSIGNED,
                        "It is signed by none of the keys in .webhookKeys."))),
            new DeliveryInfo("", 0, 0, 0, Map.of(), Optional.empty(), Optional.empty()));
    ConsoleRun run = run(sync, "--show");
    assertEquals(
        """
        Events of orga_close: 1,234 stored, 5 ignored, 2 waiting; stored last at 2026-01-02T03:04:05Z
          refused: 3 unsigned, 1 too large
          last at 2026-01-02T03:04:06Z: It is signed by none of the keys in .webhookKeys.
        Events: 0 stored, 0 ignored, 0 waiting
        """,
        run.out());
    assertEquals("", run.err());
  }
}
