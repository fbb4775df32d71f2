package org.opportunityfunnel.shell.internal.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoFolderTest {
  private static final DemoSettings SETTINGS =
      new DemoSettings(1, DemoSettings.DEFAULT_OPPORTUNITIES, LocalDate.parse("2026-10-15"));

  private DemoFolder.Counts counts;
  private DemoFile file;
  private List<JsonNode> opportunities;
  private List<JsonNode> changes;

  @BeforeAll
  void write(@TempDir Path folder) throws IOException {
    counts = new DemoFolder(SETTINGS).write(folder);
    file = new DemoFile(folder);
    opportunities = file.records("opportunity.json.gz");
    changes = file.records("opportunity_status_change.json.gz");
  }

  private static Set<String> ids(List<JsonNode> records) {
    return records.stream().map(one -> one.path("id").asText()).collect(Collectors.toSet());
  }

  private double share(Predicate<JsonNode> test) {
    return (double) opportunities.stream().filter(test).count() / opportunities.size();
  }

  private static void assertBetween(double from, double to, double actual) {
    assertTrue(actual >= from && actual <= to, actual + " is not from " + from + " to " + to);
  }

  @Test
  void hasWhatItSays() throws IOException {
    assertEquals(20_000, opportunities.size());
    assertEquals(20_000, counts.opportunities());
    assertEquals(changes.size(), counts.changes());
    assertBetween(2.5, 4.5, (double) changes.size() / opportunities.size());
    assertEquals(3, file.records("pipeline.json").size());
    assertEquals(25, file.records("user.json").size());
    assertEquals(4, file.records("group.json").size());
    assertEquals(5, file.records("saved_search.json").size());
    assertBetween(14_000, 16_000, file.records("lead.json").size());
  }

  @Test
  void everyIdIsThereOnce() throws IOException {
    for (String name :
        List.of("pipeline.json", "user.json", "group.json", "saved_search.json", "lead.json")) {
      List<JsonNode> records = file.records(name);
      assertEquals(records.size(), ids(records).size(), name);
    }
    assertEquals(opportunities.size(), ids(opportunities).size());
    assertEquals(changes.size(), ids(changes).size());
  }

  @Test
  void everyReferenceResolves() throws IOException {
    Set<String> users = ids(file.records("user.json"));
    Set<String> leads = ids(file.records("lead.json"));
    Set<String> pipelines = ids(file.records("pipeline.json"));
    Set<String> statuses = new HashSet<>();
    for (JsonNode pipeline : file.records("pipeline.json")) {
      pipeline.path("statuses").forEach(status -> statuses.add(status.path("id").asText()));
    }
    Set<String> known = ids(opportunities);
    for (JsonNode one : opportunities) {
      assertTrue(one.path("user_id").isNull() || users.contains(one.path("user_id").asText()));
      assertTrue(users.contains(one.path("created_by").asText()));
      assertTrue(leads.contains(one.path("lead_id").asText()));
      assertTrue(pipelines.contains(one.path("pipeline_id").asText()));
      assertTrue(statuses.contains(one.path("status_id").asText()));
    }
    for (JsonNode change : changes) {
      assertTrue(known.contains(change.path("opportunity_id").asText()));
      assertTrue(statuses.contains(change.path("old_status_id").asText()));
      assertTrue(statuses.contains(change.path("new_status_id").asText()));
      assertTrue(users.contains(change.path("user_id").asText()));
    }
    for (JsonNode group : file.records("group.json")) {
      assertFalse(group.path("members").isEmpty());
      group.path("members").forEach(m -> assertTrue(users.contains(m.path("user_id").asText())));
    }
  }

  @Test
  void nothingIsLaterThanTheBeginningOfTheDay() throws IOException {
    String end = "2026-10-15T00:00:00.000000+00:00";
    for (List<JsonNode> records : List.of(opportunities, changes, file.records("lead.json"))) {
      for (JsonNode one : records) {
        for (String time :
            List.of("date_created", "date_updated", "activity_at", "date_won", "date_lost")) {
          assertTrue(one.path(time).asText("").compareTo(end) < 0, () -> time + " of " + one);
        }
      }
    }
    String first = opportunities.get(0).path("date_created").asText();
    assertTrue(first.startsWith("2025-04-1"), first);
  }

  @Test
  void historiesAreWhole() {
    new DemoHistories(opportunities, changes).assertWhole();
  }

  @Test
  void looksLikeLife() {
    assertBetween(
        0.55, 0.65, share(one -> one.path("pipeline_name").asText().equals("New Business")));
    assertBetween(0.02, 0.06, share(one -> one.path("user_id").isNull()));
    assertBetween(0.03, 0.07, share(one -> one.path("value").isNull()));
    assertBetween(0.02, 0.06, share(one -> one.path("confidence").isNull()));
    assertBetween(0.2, 0.5, share(one -> one.path("value_period").asText().equals("monthly")));
    assertBetween(0.08, 0.2, share(one -> one.path("status_type").asText().equals("active")));
    assertBetween(0.2, 0.3, winRate("New Business"));
    assertBetween(0.7, 0.9, winRate("Renewals"));
    assertBetween(0.18, 0.35, winRate("Partner"));
  }

  private double winRate(String pipeline) {
    Predicate<JsonNode> here = one -> one.path("pipeline_name").asText().equals(pipeline);
    double won = share(here.and(one -> one.path("status_type").asText().equals("won")));
    double lost = share(here.and(one -> one.path("status_type").asText().equals("lost")));
    return won / (won + lost);
  }

  @Test
  void sellersDiffer() {
    List<Double> rates =
        DemoTeam.usersOf(DemoPipeline.Key.NEW_BUSINESS).stream()
            .map(
                user -> {
                  Predicate<JsonNode> own = one -> one.path("user_id").asText("").equals(user.id());
                  double won =
                      share(own.and(one -> one.path("status_type").asText().equals("won")));
                  return won / share(own);
                })
            .sorted()
            .toList();
    assertTrue(rates.get(rates.size() - 1) > 2 * rates.get(0), rates.toString());
  }

  @Test
  void theSameSettingsGiveTheSameBytes(@TempDir Path again, @TempDir Path other)
      throws IOException {
    DemoSettings small = new DemoSettings(7, 300, LocalDate.parse("2024-02-29"));
    new DemoFolder(small).write(again);
    new DemoFolder(small).write(other);
    for (Path one : DemoFile.sorted(again)) {
      Path twin = other.resolve(one.getFileName());
      assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(twin), one.toString());
    }
    new DemoFolder(new DemoSettings(8, 300, small.today())).write(other);
    assertFalse(
        ids(new DemoFile(again).records("opportunity.json.gz"))
            .equals(ids(new DemoFile(other).records("opportunity.json.gz"))));
    assertArrayEquals(
        Files.readAllBytes(again.resolve("pipeline.json")),
        Files.readAllBytes(other.resolve("pipeline.json")),
        "pipelines do not depend on the seed");
  }

  @Test
  void oneOpportunityIsEnough(@TempDir Path tiny) throws IOException {
    new DemoFolder(new DemoSettings(1, 1, LocalDate.parse("2026-01-01"))).write(tiny);
    assertEquals(1, new DemoFile(tiny).records("opportunity.json.gz").size());
    assertEquals(1, new DemoFile(tiny).records("lead.json").size());
  }
}
