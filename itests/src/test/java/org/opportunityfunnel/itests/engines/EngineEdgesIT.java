package org.opportunityfunnel.itests.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.OracleComparison;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.data.Sketch;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleAnswers;
import org.opportunityfunnel.testkit.oracle.OracleRequest;

/** Organizations of extreme shapes are answered right, or refused, by each engine alike. */
@ExtendWith(SharedEngines.class)
class EngineEdgesIT {
  /** The largest value that an import takes; 1,024 of them are just below 64 bits. */
  private static final long LARGEST = (1L << 53) - 1;

  private static final int MOST_OF_LARGEST = 1_024;
  private static final int USERS = 50_000;
  private static final int STAGES = 60;

  private final EngineServer server;

  EngineEdgesIT(EngineServer server) {
    this.server = server;
  }

  @Test
  void sixtyStages() {
    String stages = names(STAGES).collect(Collectors.joining(" ")) + " +won -lost";
    String[] all = names(STAGES).map(name -> at(name) + " " + name).toArray(String[]::new);
    OrganizationData data =
        new Sketch()
            .pipeline("sales", stages)
            .story("a", "u", 100, all)
            .story("b", "u", 200, "0 s0", "1000 s59", "2000 won")
            .story("c", "v", 300, "0 s30", "500 s10", "700 s59", "800 lost")
            .data();
    assertOracles(data);
  }

  @Test
  void oneStage() {
    OrganizationData data =
        new Sketch()
            .pipeline("sales", "only")
            .story("a", "u", 100, "0 only")
            .story("b", null, 200, "5 only")
            .data();
    assertOracles(data);
  }

  @Test
  void noStageAndNoOpportunity() {
    assertOracles(new Sketch().pipeline("sales", "+won -lost").data());
    assertOracles(new Sketch().pipeline("sales", "new talk +won -lost").data());
  }

  @Test
  void sumsThatJustFit() {
    assertOracles(ofLargest(MOST_OF_LARGEST));
    assertOracles(ofLargest(-MOST_OF_LARGEST));
  }

  @Test
  void sumsThatDoNotFitAreRefused() {
    for (int number : new int[] {MOST_OF_LARGEST + 2, -MOST_OF_LARGEST - 2}) {
      FunnelClient client = client(ofLargest(number));
      for (String kind : List.of("stages", "totals")) {
        for (String engine : EngineServer.ENGINES) {
          Answer refused = EngineServer.ask(client, engine, kind, allTime()).expect(400);
          assertFalse(refused.json().path("errors").path(0).asText().isEmpty(), refused::toString);
        }
      }
    }
  }

  @Test
  void fiftyThousandUsers() {
    Sketch sketch = new Sketch().pipeline("sales", "new +won");
    for (int i = 0; i < USERS; i++) {
      sketch.story("o" + i, "user_" + i, i, "0 new", i + 1 + " won");
    }
    FunnelClient client = client(sketch.data());
    JsonNode first = EngineServer.ask(client, "columnar", "totals", allTime()).expect(200).json();
    assertEquals(USERS, first.path("data").size());
    assertEquals(USERS, first.at("/aggregations/count_total_won").asInt());
    long value = USERS * (USERS - 1L) / 2;
    assertEquals(value, first.at("/aggregations/value_total_won").asLong());
    for (String kind : List.of("stages", "totals")) {
      boolean isSame =
          withoutMeta(EngineServer.ask(client, "columnar", kind, allTime()))
              .equals(withoutMeta(EngineServer.ask(client, "sql", kind, allTime())));
      assertTrue(isSame, () -> kind + " of " + USERS + " users differ");
    }
  }

  private static JsonNode withoutMeta(Answer answer) {
    return ((ObjectNode) answer.expect(200).json()).without("meta");
  }

  private static Stream<String> names(int number) {
    return IntStream.range(0, number).mapToObj(i -> "s" + i);
  }

  private static int at(String stage) {
    return 10 * Integer.parseInt(stage.substring(1));
  }

  /** So many wins of the largest value; of the least one if the number is negative. */
  private static OrganizationData ofLargest(int number) {
    Sketch sketch = new Sketch().pipeline("sales", "new +won");
    for (int i = 0; i < Math.abs(number); i++) {
      sketch.story("o" + i, "u", Integer.signum(number) * LARGEST, "0 new", "10 won");
    }
    return sketch.data();
  }

  private static OracleRequest allTime() {
    return OracleRequest.allTime("sales")
        .withNow(Instant.now())
        .withInclude(EnumSet.allOf(Include.class));
  }

  private void assertOracles(OrganizationData data) {
    FunnelClient client = client(data);
    OracleAnswers right = new OracleAnswers(new Oracle(data));
    TimeRange minutes = new TimeRange(Sketch.at(100), Sketch.at(1500));
    for (StageCounting counting : StageCounting.values()) {
      for (OracleRequest request :
          List.of(
              allTime().withCounting(counting),
              allTime().withCounting(counting).withReport(minutes).withCohort(minutes))) {
        for (String engine : EngineServer.ENGINES) {
          OracleComparison.assertSame(
              right.stages(request),
              EngineServer.ask(client, engine, "stages", request).expect(200).json());
          OracleComparison.assertSame(
              right.totals(request),
              EngineServer.ask(client, engine, "totals", request).expect(200).json());
        }
      }
    }
  }

  private FunnelClient client(OrganizationData data) {
    FunnelClient client = server.newOrganization();
    client.importNdjson(ImportFolderWriter.ndjson(data, 1)).expect(200);
    return client;
  }
}
