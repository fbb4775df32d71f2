package org.opportunityfunnel.close.internal.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.close.internal.account.Configured;
import org.opportunityfunnel.close.internal.account.Signature;
import org.opportunityfunnel.close.internal.account.SignatureKey;
import org.opportunityfunnel.testkit.random.RandomCases;

/** Deliveries in any order, and more than once, give the records that an import gives. */
@Timeout(120)
class DeliveriesTest {
  private static final Queue.Bounds BOUNDS = new Queue.Bounds(100_000, 1 << 28, 500);
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochSecond(RunningWebhook.NOW), ZoneOffset.UTC);
  private static final SignatureKey KEY = SignatureKey.ofHex(RunningWebhook.KEY).orElseThrow();
  private static final int EVENTS = 640;
  private static final int AT_ONCE = 64;

  @TempDir static Path folder;
  private static RealStore store;

  @BeforeAll
  static void open() throws Exception {
    store = new RealStore(folder);
  }

  @AfterAll
  static void close() throws Exception {
    store.close();
  }

  /** A webhook for one organization. */
  private record Receiver(Webhook webhook, GroupCommit commit) {
    static Receiver of(String organization, RecordImporter importer) {
      Accounts accounts = new Accounts();
      accounts.add(Configured.account(organization, "orga_close", RunningWebhook.KEY));
      GroupCommit commit = new GroupCommit(importer, BOUNDS);
      return new Receiver(new Webhook(accounts, commit, CLOCK), commit);
    }

    CompletableFuture<WebhookAnswer> deliver(String body) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      String timestamp = Long.toString(RunningWebhook.NOW);
      Signature signature = new Signature(timestamp, KEY.hash(timestamp, bytes));
      return webhook.deliver(bytes, signature).answer().toCompletableFuture();
    }
  }

  @Test
  void anyOrderAndAnyRepetitionGiveTheRecordsOfAnImport() {
    RandomCases.check(
        4,
        one -> {
          RecordLives lives = new RecordLives(one.organization(), one.seed());
          String imported = "orga_imported" + one.seed();
          store.load(imported, lives.catalog.toString() + lives.end);
          String delivered = "orga_delivered" + one.seed();
          store.load(delivered, lives.catalog.toString());
          Receiver receiver = Receiver.of(delivered, store.importer());
          List<CompletableFuture<WebhookAnswer>> answers =
              lives.deliveries.stream().map(receiver::deliver).toList();
          for (CompletableFuture<WebhookAnswer> answer : answers) {
            assertEquals(200, answer.get(60, TimeUnit.SECONDS).status(), answer::toString);
          }
          receiver.commit().close();
          assertEquals(
              String.join("\n", store.content(imported)),
              String.join("\n", store.content(delivered)));
        });
  }

  @Test
  void fiveHundredASecondAreJoinedIntoFewLoads() throws Exception {
    AtomicInteger loads = new AtomicInteger();
    Receiver receiver =
        Receiver.of(
            "orga_rate",
            (organization, source, options) -> {
              loads.incrementAndGet();
              return store.importer().load(organization, source, options);
            });
    long begun = System.nanoTime();
    List<CompletableFuture<WebhookAnswer>> waiting = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      String id = "lead_" + i % 300;
      waiting.add(receiver.deliver(RunningWebhook.lead(id, "\"name\": \"" + i + "\"")));
      if (waiting.size() == AT_ONCE) {
        // As many as Close would have under way, and no more.
        for (CompletableFuture<WebhookAnswer> answer : waiting) {
          assertEquals(200, answer.get(60, TimeUnit.SECONDS).status());
        }
        waiting.clear();
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    receiver.commit().close();
    System.out.printf(
        "%d events in %d loads, %.0f events/s%n", EVENTS, loads.get(), EVENTS / seconds);
    assertTrue(loads.get() <= EVENTS / 8, loads + " loads of " + EVENTS + " events");
  }
}
