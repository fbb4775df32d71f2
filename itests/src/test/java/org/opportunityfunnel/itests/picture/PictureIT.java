package org.opportunityfunnel.itests.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.ImportZip;
import org.opportunityfunnel.itests.harness.SharedServer;

/** The funnel as SVG over HTTP: the numbers of the JSON answer, and nothing but a picture. */
@ExtendWith(SharedServer.class)
class PictureIT {
  private static final String SVG = "image/svg+xml";
  private static final String LOANS =
      "{\"pipeline\":\"pipe_loans\",\"type\":\"active-stage-cohort\"}";
  private static final String HOSTILE =
      "{\"pipeline\":\"pipe_hostile\",\"type\":\"active-stage-cohort\"}";
  private static final List<String> NAMES =
      List.of(
          "<script>alert(1)</script>",
          "\"/><image href=\"http://example.org/a\" onload=\"alert(1)\"/>",
          "]]>&amp;&lt;<!--",
          "bell \u0007 escape \u001b[31m",
          "emoji \uD83D\uDE00 שלום العربية 漢字");

  private static FunnelClient client;

  @BeforeAll
  static void load(FunnelServer server) {
    client = server.newOrganization();
    client.importZip(ImportZip.ofResources("bpi2012")).expect(200);
    client.importNdjson(hostile()).expect(200);
  }

  @Test
  void isServedAsAPicture() {
    Answer picture = client.report("stages", LOANS, "Accept", SVG).expect(200);
    assertEquals(
        "image/svg+xml;charset=utf-8", picture.header("Content-Type").toLowerCase(Locale.ROOT));
    assertTrue(picture.headers("Vary").contains("Accept"), picture.headers("Vary"));
    assertEquals("nosniff", picture.header("X-Content-Type-Options"));
    assertFalse(picture.header("Content-Disposition").startsWith("attachment"));
    assertEquals("svg", Picture.parse(picture.body()).root().getLocalName());
  }

  /** Each stage's text names the figures of that stage in the JSON answer, in its order. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pipe_loans | active-stage-cohort | {}
          pipe_loans | created-cohort      | {"start":"2011-11-01","end":"2011-12-15"}
          """)
  void hasTheNumbersOfTheAnswer(String pipeline, String type, String cohort) {
    String request =
        "{\"pipeline\":\"%s\",\"type\":\"%s\",\"cohort_datetime_range\":%s}"
            .formatted(pipeline, type, cohort);
    JsonNode stages =
        client.report("stages", request).expect(200).json().at("/aggregations/stages");
    Picture picture =
        Picture.parse(client.report("stages", request, "Accept", SVG).expect(200).body());
    assertEquals(stages.size(), picture.stages().size());
    for (int i = 0; i < stages.size(); i++) {
      for (String words : words(stages.get(i))) {
        assertTrue(
            picture.stages().get(i).contains(words), words + " in " + picture.stages().get(i));
      }
      assertTrue(picture.shown().contains(count(stages.get(i), "count")), picture::toString);
    }
  }

  @Test
  void thereIsNoneOfTotals() {
    Answer refused = client.report("totals", LOANS, "Accept", SVG).expect(406);
    assertTrue(refused.json().has("error"), refused::toString);
    client.report("totals", LOANS, "Accept", SVG + ", application/json;q=0.1").expect(200);
  }

  /** Whoever accepts anything gets JSON; preferences count. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          */*                                      | application/json
          image/*                                  | image/svg+xml
          image/svg+xml;q=0.5, application/json    | application/json
          image/svg+xml, application/json;q=0.5    | image/svg+xml
          text/html, image/svg+xml;q=0.9, */*;q=0  | image/svg+xml
          """)
  void isChosenByPreference(String accept, String type) {
    Answer answer = client.report("stages", LOANS, "Accept", accept).expect(200);
    assertTrue(answer.header("Content-Type").startsWith(type), answer.header("Content-Type"));
  }

  @Test
  void isRefusedLikeEveryReport(FunnelServer server) {
    Answer wrong = client.report("stages", "{\"pipeline\":\"pipe_loans\"}", "Accept", SVG);
    assertTrue(wrong.expect(400).json().path("field-errors").has("type"), wrong::toString);
    server.newOrganization().report("stages", LOANS, "Accept", SVG).expect(404);
    server.anonymous().report("stages", LOANS, "Accept", SVG).expect(401);
  }

  /** Names are text in it: nothing runs, nothing is fetched, nothing breaks the document. */
  @Test
  void namesStayText() {
    Answer answer = client.report("stages", HOSTILE, "Accept", SVG).expect(200);
    Picture picture = Picture.parse(answer.body());
    assertEquals(List.of(), picture.harmful());
    assertEquals(NAMES.size(), picture.stages().size());
    for (int i = 0; i < NAMES.size(); i++) {
      String name = NAMES.get(i).replaceAll("\\p{Cntrl}", "\uFFFD");
      String stage = picture.stages().get(i);
      assertTrue(stage.startsWith(name + ": "), stage);
    }
  }

  private static List<String> words(JsonNode stage) {
    List<String> words = new ArrayList<>();
    words.add(stage.at("/status/label").asText() + ": " + count(stage, "count") + " opportunit");
    words.add(String.format(Locale.ROOT, "%,.2f", stage.path("value").asLong() / 100.0));
    if (!stage.at("/status/type").asText().equals("won")) {
      words.add(percent(stage, "count_conversion_rate") + " advanced, ");
      words.add(
          percent(stage, "count_lost_ratio") + " lost (" + count(stage, "count_lost") + "), ");
      words.add("average time to advance " + time(stage.path("average_time_to_advance")) + ".");
    }
    return words;
  }

  private static String percent(JsonNode stage, String rate) {
    return stage.path(rate).isNull()
        ? "–"
        : String.format(Locale.ROOT, "%.1f%%", stage.path(rate).asDouble() * 100);
  }

  /** Its two largest units. */
  private static String time(JsonNode seconds) {
    if (seconds.isNull()) {
      return "–";
    }
    Duration time = Duration.ofSeconds(seconds.asLong());
    if (time.toDays() > 0) {
      return time.toDays() + "d " + time.toHoursPart() + "h";
    }
    if (time.toHours() > 0) {
      return time.toHours() + "h " + time.toMinutesPart() + "m";
    }
    String minutes = time.toMinutes() > 0 ? time.toMinutes() + "m " : "";
    return minutes + time.toSecondsPart() + "s";
  }

  private static String count(JsonNode stage, String measure) {
    return String.format(Locale.ROOT, "%,d", stage.path(measure).asLong());
  }

  private static String hostile() {
    ObjectMapper json = new ObjectMapper();
    ObjectNode pipeline =
        json.createObjectNode()
            .put("_type", "Pipeline")
            .put("id", "pipe_hostile")
            .put("name", NAMES.get(0));
    ArrayNode statuses = pipeline.putArray("statuses");
    for (String name : NAMES) {
      statuses.addObject().put("id", "stat_" + name).put("label", name).put("type", "active");
    }
    return pipeline + "\n";
  }
}
