package org.opportunityfunnel.itests.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;

/** Every number on the page is the API's, however it is written. */
@ExtendWith(Visiting.class)
class FiguresIT {
  private static final int CASES = 8;
  private static final List<String> MEASURES = List.of("count", "value", "weighted_value");
  private static final List<String> COUNTINGS = List.of("visited", "reached", "direct");
  private static final List<String> ZONES =
      List.of("America/New_York", "Asia/Kolkata", "Pacific/Auckland", "UTC");

  @Test
  void ofTheDemo(Visit visit) {
    String key = visit.site().demoKey();
    visit.browser().locate("en-US", "America/New_York");
    visit.open("").signIn(key);
    check(visit, client(visit, key), Writing.ENGLISH, "count");
    assertTrue(visit.text("zone-text").equals("America/New_York"), visit.text("zone-text"));
  }

  @Test
  void ofTheDemoInGerman(Visit visit) {
    String key = visit.site().demoKey();
    visit.browser().locate("de-DE", "Europe/Berlin");
    String users = visit.site().userIds(key).limit(2).collect(Collectors.joining(","));
    visit
        .open("type=active-stage-cohort&report=last-quarter&measure=weighted_value&open=" + users)
        .signIn(key);
    check(visit, client(visit, key), Writing.GERMAN, "weighted_value");
  }

  @Test
  void ofRandomOrganizations(Visit visit) {
    RandomCases.check(CASES, one -> check(one, visit));
  }

  private static void check(RandomCase one, Visit visit) {
    SplittableRandom random = new SplittableRandom(one.seed());
    Writing writing = random.nextBoolean() ? Writing.ENGLISH : Writing.GERMAN;
    visit.browser().freshTab();
    visit.browser().locate(writing.language(), pick(ZONES, random));
    String key = visit.site().keyOf(ImportFolderWriter.ndjson(one.organization(), one.seed()));
    FunnelClient client = client(visit, key);
    List<JsonNode> pipelines = data(client.get("/api/v1/pipeline/").expect(200).json());
    String users =
        visit.site().userIds(key).limit(3).map(Visit::encoded).collect(Collectors.joining(","));
    String measure = pick(MEASURES, random);
    String state =
        (random.nextBoolean()
                ? "type=active-stage-cohort&report=2024-01-01..2024-12-31"
                : "type=created-cohort&cohort=2023-06-01..2024-06-30&report=all-time")
            + ("&compare=2022-01-01..2023-12-31&measure=" + measure)
            + ("&counting=" + pick(COUNTINGS, random))
            + ("&pipeline=" + Visit.encoded(pick(pipelines, random).path("id").asText()))
            + ("&open=nobody," + users);
    visit.proxy().forget();
    visit.open(state).signIn(key);
    check(visit, client, writing, measure);
  }

  private static void check(Visit visit, FunnelClient client, Writing writing, String measure) {
    List<String> open = visit.openUsers();
    ApiFigures api = ApiFigures.of(visit.reports(), client, open);
    new FigureCheck(api, writing, measure).check(visit.browser());
    new PictureCheck(api, writing, measure).check(visit.browser());
  }

  private static FunnelClient client(Visit visit, String key) {
    return visit.site().server().admin().withKey(key);
  }

  private static List<JsonNode> data(JsonNode list) {
    return StreamSupport.stream(list.path("data").spliterator(), false).toList();
  }

  private static <T> T pick(List<T> choices, SplittableRandom random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
