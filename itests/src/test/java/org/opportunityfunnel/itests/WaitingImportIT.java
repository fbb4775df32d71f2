package org.opportunityfunnel.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.Await;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.SharedServer;
import org.opportunityfunnel.itests.harness.StallingImport;

/** Two imports at once go in turn; the one that waits is seen, and can be cancelled. */
@ExtendWith(SharedServer.class)
class WaitingImportIT {
  private static final String IMPORT = "/api/v1/import/";
  private static final String USER = "{\"_type\":\"User\",\"id\":\"user_1\"}\n";

  @Test
  void theSecondWaitsAndSaysSoAndACancelledOneLeavesNothing(FunnelServer server) throws Exception {
    FunnelClient first = server.newKey("orga_first_import", "\"report\",\"import\"");
    FunnelClient second = server.newKey("orga_second_import", "\"report\",\"import\"");
    StallingImport stalling = new StallingImport(100);
    CompletableFuture<Answer> atIt =
        CompletableFuture.supplyAsync(() -> first.importNdjson(() -> stalling));
    awaitPhase(first, "reading");

    CompletableFuture<Answer> cancelled =
        CompletableFuture.supplyAsync(() -> second.importNdjson(USER));
    String id = awaitPhase(second, "waiting").path("id").asText();
    first.delete(IMPORT + id + "/").expect(404);
    second.delete(IMPORT + id + "/").expect(204);
    Answer refused = cancelled.get(30, TimeUnit.SECONDS).expect(400);
    assertTrue(refused.body().contains("was cancelled; nothing was stored."), refused::body);
    assertEquals(0, version(second));

    CompletableFuture<Answer> next = CompletableFuture.supplyAsync(() -> second.importNdjson(USER));
    awaitPhase(second, "waiting");
    assertEquals(0, version(second));
    stalling.close();
    atIt.get(30, TimeUnit.SECONDS).expect(200);
    next.get(30, TimeUnit.SECONDS).expect(200);
    assertEquals(1, version(second));
    assertEquals(0, second.get(IMPORT).expect(200).json().path("data").size());
  }

  private static JsonNode awaitPhase(FunnelClient client, String phase) {
    Await.until(phase, () -> only(client).path("phase").asText().equals(phase));
    return only(client);
  }

  private static JsonNode only(FunnelClient client) {
    return client.get(IMPORT).expect(200).json().path("data").path(0);
  }

  private static long version(FunnelClient client) {
    return client.get("/api/v1/status/").expect(200).json().path("data_version").asLong();
  }
}
