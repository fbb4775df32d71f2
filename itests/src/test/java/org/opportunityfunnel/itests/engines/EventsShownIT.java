package org.opportunityfunnel.itests.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.itests.harness.Await;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.OracleComparison;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.data.Sketch;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleAnswers;
import org.opportunityfunnel.testkit.oracle.OracleRequest;

/** Records change one at a time, and each change is soon in the reports of each engine. */
@ExtendWith(SharedEngines.class)
class EventsShownIT {
  private static final int EVENTS = 24;
  private static final int OPPORTUNITIES = 7;
  private static final List<String> STATUSES = List.of("new", "talk", "lost", "offer", "won");

  @Test
  void eachEventIsInTheReportsThatFollow(EngineServer server) {
    FunnelClient client = server.newOrganization();
    long before = 0;
    for (int events = 1; events <= EVENTS; events++) {
      long version = send(client, events);
      assertTrue(version > before, "version " + version + " after " + before);
      before = version;
      OracleAnswers right = new OracleAnswers(new Oracle(after(events)));
      for (String engine : EngineServer.ENGINES) {
        OracleRequest request = allTime();
        JsonNode stages = shown(client, engine, "stages", request, version);
        OracleComparison.assertSame(right.stages(request), stages);
        JsonNode totals = shown(client, engine, "totals", request, version);
        OracleComparison.assertSame(right.totals(request), totals);
      }
    }
  }

  /** Loads what the last event changed, and gives the version of the data with it. */
  private static long send(FunnelClient client, int events) {
    List<String> known = events == 1 ? List.of() : lines(events - 1);
    String changed =
        lines(events).stream()
            .filter(line -> !known.contains(line))
            .collect(Collectors.joining("\n"));
    return client.importNdjson(changed).expect(200).json().path("data_version").asLong();
  }

  /** The first answer that is of that version. */
  private static JsonNode shown(
      FunnelClient client, String engine, String kind, OracleRequest request, long version) {
    JsonNode[] answer = new JsonNode[1];
    Await.until(
        "version " + version + " of " + engine,
        () -> {
          answer[0] = EngineServer.ask(client, engine, kind, request).expect(200).json();
          return answer[0].at("/meta/data_version").asLong() >= version;
        });
    assertEquals(version, answer[0].at("/meta/data_version").asLong());
    return answer[0];
  }

  private static List<String> lines(int events) {
    return ImportFolderWriter.ndjson(after(events), 1).lines().toList();
  }

  /** Opportunities that go on in turns, each further through the statuses. */
  private static OrganizationData after(int events) {
    Map<Integer, List<String>> stories = new LinkedHashMap<>();
    for (int i = 0; i < events; i++) {
      int opportunity = i % OPPORTUNITIES;
      String status = STATUSES.get((i / OPPORTUNITIES + opportunity) % STATUSES.size());
      stories.computeIfAbsent(opportunity, first -> new ArrayList<>()).add(10 * i + " " + status);
    }
    Sketch sketch = new Sketch().pipeline("sales", "new talk offer +won -lost");
    stories.forEach(
        (one, entries) ->
            sketch.story(
                "o" + one,
                "user_" + one % 3,
                100 * one + entries.size(),
                entries.toArray(String[]::new)));
    return sketch.data();
  }

  private static OracleRequest allTime() {
    return OracleRequest.allTime("sales")
        .withNow(Instant.now())
        .withInclude(EnumSet.allOf(Include.class));
  }
}
