package org.opportunityfunnel.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.ImportZip;
import org.opportunityfunnel.itests.harness.StallingImport;
import org.opportunityfunnel.itests.harness.WorkedExample;

/** What was acknowledged is there after SIGKILL, and nothing else. */
class DurabilityIT {
  private static final String LOANS =
      "{\"pipeline\":\"pipe_loans\",\"type\":\"active-stage-cohort\"}";
  private static final long LONGEST_IMPORT_MILLIS = 1_500;
  private static final int RANDOM_MOMENTS = 3;

  @Test
  void survivesSigkill() {
    try (FunnelServer server = FunnelServer.assembly("durability")) {
      killInTheMiddleOfOneImportAndRightAfterAnother(server);
      for (int round = 0; round < RANDOM_MOMENTS; round++) {
        killAtARandomMoment(server);
      }
      int status = server.process().terminate();
      assertTrue(Set.of(0, 143).contains(status), "exit status of SIGTERM: " + status);
    }
  }

  private static void killInTheMiddleOfOneImportAndRightAfterAnother(FunnelServer server) {
    FunnelClient halfway = server.newOrganization();
    FunnelClient acknowledged = server.newOrganization();
    StallingImport records = new StallingImport(20_000);
    CompletableFuture<Answer> answer =
        CompletableFuture.supplyAsync(() -> halfway.importNdjson(() -> records));
    records.awaitStalled();
    assertFalse(answer.isDone(), "the first import is not over");
    server.process().kill();
    assertThrows(CompletionException.class, answer::join);

    server.restart();
    assertEquals(0, halfway.get("/api/v1/pipeline/").expect(200).json().path("data").size());
    WorkedExample.importInto(acknowledged);
    server.process().kill();

    server.restart();
    WorkedExample.assertAnswered(acknowledged);
    assertEquals(0, halfway.get("/api/v1/pipeline/").expect(200).json().path("data").size());
  }

  private static void killAtARandomMoment(FunnelServer server) {
    long seed = Long.getLong("funnel.seed", System.nanoTime());
    long moment = new Random(seed).nextLong(LONGEST_IMPORT_MILLIS);
    FunnelClient client = server.newOrganization();
    CompletableFuture<Answer> answer =
        CompletableFuture.supplyAsync(() -> client.importZip(ImportZip.ofResources("bpi2012")));
    boolean acknowledged = isAnsweredWithin(moment, answer);
    server.process().kill();

    server.restart();
    Answer report = client.report("totals", LOANS);
    String replay = "replay with -Dfunnel.seed=" + seed + ": " + report;
    if (report.status() == 200) {
      assertEquals(13_087, report.json().at("/aggregations/count").asInt(), replay);
    } else {
      assertEquals(404, report.status(), replay);
      assertFalse(acknowledged, replay);
    }
  }

  private static boolean isAnsweredWithin(long millis, CompletableFuture<Answer> answer) {
    return answer
        .thenApply(got -> got.status() == 200)
        .completeOnTimeout(false, millis, TimeUnit.MILLISECONDS)
        .join();
  }
}
