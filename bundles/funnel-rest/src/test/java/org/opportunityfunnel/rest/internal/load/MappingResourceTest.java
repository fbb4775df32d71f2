package org.opportunityfunnel.rest.internal.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.rest.internal.RunningApi;

class MappingResourceTest {
  private static final String DEALS =
      "{\"id\":\"deals\",\"name\":\"deals\",\"media_type\":\"text/csv\","
          + "\"description\":\"Deals of a test\",\"fault\":null}";
  private static final String BAD =
      "{\"id\":\"bad\",\"name\":\"bad\",\"media_type\":\"text/csv\",\"description\":\"\","
          + "\"fault\":\"rows: is missing\"}";

  private RunningApi api;

  @BeforeEach
  void start() throws Exception {
    api = RunningApi.start();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private HttpResponse<String> load(String query, String type) throws Exception {
    return api.send(
        api.request("import/" + query)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString("id;stage\n1;Lead\n")));
  }

  private void assertRefused(int status, String body, HttpResponse<String> answer) {
    assertEquals(body, answer.body());
    assertEquals(status, answer.statusCode());
    assertNull(api.importer.source);
  }

  @Test
  void listsThem() throws Exception {
    assertEquals(
        "{\"data\":[" + BAD + "," + DEALS + "],\"has_more\":false}",
        api.get("import/mapping/").body());
    assertEquals(DEALS, api.get("import/mapping/deals").body());
    assertEquals(404, api.get("import/mapping/x/").statusCode());
  }

  @Test
  void aCsvFileIsLoadedByTheMappingThatIsNamed() throws Exception {
    api.importer.report =
        new ImportReport(Map.of(), List.of(), 0, 7, List.of("Not used: the columns x."));
    HttpResponse<String> answer = load("?mapping=deals&on_error=skip", "text/csv; charset=utf-8");
    assertEquals(
        "{\"counts\":{},\"data_version\":7,\"visible\":true,\"problems\":[],\"problem_total\":0,"
            + "\"notices\":[\"Not used: the columns x.\"]}",
        answer.body());
    assertSame(api.mappings.deals, api.importer.format);
    assertEquals(16, api.importer.bytes);
  }

  @Test
  void aMappingThatCannotBeUsedIsTold() throws Exception {
    assertRefused(
        400,
        "{\"errors\":[],\"field-errors\":{\"mapping\":\"There is no usable mapping x.\"}}",
        load("?mapping=x", "text/csv"));
  }

  @Test
  void aCsvFileNeedsAMapping() throws Exception {
    assertRefused(
        400,
        "{\"errors\":[],\"field-errors\":{\"mapping\":\"A CSV file needs the name of a mapping;"
            + " GET import/mapping/ lists them.\"}}",
        load("", "text/csv"));
  }

  @Test
  void aMappingIsForCsv() throws Exception {
    assertRefused(
        415,
        "{\"error\":\"The body must be text/csv in UTF-8; say so in the header Content-Type.\"}",
        load("?mapping=deals", "application/x-ndjson"));
  }

  @Test
  void withoutMappingsTheRestGoesOn() throws Exception {
    api.services.mappings().clear(api.mappings);
    assertEquals(503, load("?mapping=deals", "text/csv").statusCode());
    assertEquals(200, load("", "application/x-ndjson").statusCode());
  }
}
