package org.opportunityfunnel.rest.internal.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.rest.internal.RunningApi;

class UpkeepResourcesTest {
  private static final String NO_OTHERS =
      "\"pipeline\":0,\"user\":2,\"group\":0,\"saved_search\":0,\"lead\":0,\"opportunity\":0,"
          + "\"opportunity_status_change\":0}";

  private RunningApi api;

  @BeforeEach
  void start() throws Exception {
    api = RunningApi.start();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private HttpResponse<String> delete(String path) throws Exception {
    return api.send(api.request(path).DELETE());
  }

  @Test
  void saysWhatIsKept() throws Exception {
    String body = api.get("status").body();
    assertTrue(body.startsWith("{\"organization\":\""), body);
    assertTrue(
        body.endsWith(
            "\",\"data_version\":42,\"records\":{"
                + NO_OTHERS
                + ",\"removals\":1,\"first_created\":\"2024-01-02T03:04:05Z\",\"last_created\":null,"
                + "\"last_changed\":null,\"waiting\":{\"changes_without_opportunity\":3,"
                + "\"opportunities_without_pipeline\":4,\"opportunities_without_lead\":5},"
                + "\"database\":{\"product\":\"DuckDB v1\",\"schema_version\":3,\"bytes\":1000}}"),
        body);
    assertEquals(400, api.get("status?organization=orga_x").statusCode());
  }

  @Test
  void removesWhatIsConfirmed() throws Exception {
    HttpResponse<String> answer = delete("organization/orga_x/?confirm=orga_x");
    assertEquals("{\"organization\":\"orga_x\",\"removed\":{" + NO_OTHERS + "}", answer.body());
    assertEquals(200, answer.statusCode());
    assertEquals(List.of("orga_x"), api.upkeep.removed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "?confirm=", "?confirm=yes", "?confirm=orga_X", "?confirm=orga_x&x=1"})
  void removesNothingElse(String query) throws Exception {
    HttpResponse<String> answer = delete("organization/orga_x/" + query);
    assertEquals(400, answer.statusCode(), answer::body);
    assertEquals(List.of(), api.upkeep.removed);
  }

  /** Which says nothing about whether there are any. */
  @ParameterizedTest
  @CsvSource({
    "stranger, orga_x, look after the records of their organization only",
    "stranger, orga_empty, look after the records of their organization only",
    "limited, orga_one, see some users only",
  })
  void removesNothingOutOfReach(String key, String organization, String why) throws Exception {
    String path = "organization/" + organization + "/?confirm=" + organization;
    HttpResponse<String> answer = api.call(key, "DELETE", path, null);
    assertEquals(403, answer.statusCode(), answer::body);
    assertTrue(answer.body().contains(why), answer::body);
    assertEquals(List.of(), api.upkeep.removed);
    assertEquals(
        200,
        api.call("stranger", "DELETE", "organization/orga_two/?confirm=orga_two", null)
            .statusCode());
  }

  @Test
  void saysThatThereIsNothing() throws Exception {
    HttpResponse<String> answer = delete("organization/orga_empty/?confirm=orga_empty");
    assertEquals(404, answer.statusCode());
    assertEquals("{\"error\":\"There are no records of that organization.\"}", answer.body());
    assertEquals(405, api.get("organization/orga_empty/").statusCode());
  }
}
