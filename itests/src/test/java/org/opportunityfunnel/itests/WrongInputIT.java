package org.opportunityfunnel.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.SharedServer;
import org.opportunityfunnel.itests.harness.WorkedExample;

/** Wrong input of every field of a report request is a 400 that names the field. */
@ExtendWith(SharedServer.class)
class WrongInputIT {
  private static FunnelClient client;

  @BeforeAll
  static void load(FunnelServer server) {
    client = server.newOrganization();
    WorkedExample.importInto(client);
  }

  /**
   * One line a case: the fields that must be named, and the members of the request; {@code P}
   * stands for a good pipeline and type, {@code C} for those of a created-cohort with its range,
   * {@code I} for the pipeline alone.
   */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "/wrong-input.txt", delimiter = '|', quoteCharacter = '\u0000')
  void wrongFieldsAreNamed(String fields, String members) {
    Set<String> wrong = new TreeSet<>(List.of(fields.split(",")));
    for (String kind : new String[] {"stages", "totals"}) {
      JsonNode answer = client.report(kind, request(members)).expect(400).json();
      assertEquals(Set.of("errors", "field-errors"), names(answer));
      assertEquals(wrong, names(answer.path("field-errors")), answer::toString);
      answer.path("field-errors").forEach(told -> assertFalse(told.asText().isBlank()));
    }
  }

  @Test
  void severalWrongFieldsAreReportedTogether() {
    String request =
        "{\"type\":\"x\",\"users\":[\"user_none\"],\"query\":{\"type\":\"saved_search\","
            + "\"saved_search_id\":\"save_none\"},\"timezone\":\"x\",\"surprise\":1,"
            + "\"report_relative_range\":\"x\",\"include\":[\"x\"],\"stage_counting\":\"x\"}";
    JsonNode answer = client.report("stages", request).expect(400).json();
    Set<String> named = names(answer.path("field-errors"));
    for (String field :
        new String[] {
          "pipeline",
          "type",
          "timezone",
          "surprise",
          "report_relative_range",
          "include",
          "stage_counting"
        }) {
      assertTrue(named.contains(field), field + " in " + answer);
    }
  }

  @Test
  void anUnknownPipelineIsNotFound() {
    JsonNode answer =
        client
            .report("stages", "{\"pipeline\":\"pipe_none\",\"type\":\"active-stage-cohort\"}")
            .expect(404)
            .json();
    assertEquals(Set.of("error"), names(answer));
  }

  @Test
  void whatTheTableStartsFromIsRight() {
    client.report("stages", request("P")).expect(200);
    client.report("totals", request("C")).expect(200);
  }

  private static String request(String members) {
    String pipeline = "\"pipeline\":\"" + WorkedExample.PIPELINE + "\"";
    String active = pipeline + ",\"type\":\"active-stage-cohort\"";
    String created =
        pipeline + ",\"type\":\"created-cohort\",\"cohort_relative_range\":\"this-year\"";
    return "{"
        + members
            .replaceFirst("^P\\b", active)
            .replaceFirst("^C\\b", created)
            .replaceFirst("^I\\b", pipeline)
            .replace("SAVED", WorkedExample.SAVED_SEARCH)
        + "}";
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
