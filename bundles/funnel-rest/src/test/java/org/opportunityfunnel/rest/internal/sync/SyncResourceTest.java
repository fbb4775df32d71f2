package org.opportunityfunnel.rest.internal.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.store.ImportReport.Counts;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.api.sync.DeliveryInfo;
import org.opportunityfunnel.api.sync.DeliveryRefusal;
import org.opportunityfunnel.api.sync.SyncInfo;
import org.opportunityfunnel.rest.internal.RunningApi;

class SyncResourceTest {
  private static final SyncInfo FAILED =
      new SyncInfo(
          "https://api.close.com",
          "",
          new SyncInfo.Times(
              Optional.of(Instant.parse("2026-01-02T03:04:05Z")),
              Optional.of(Instant.parse("2026-01-02T03:05:00Z")),
              Optional.empty(),
              Optional.of(Instant.parse("2026-01-02T03:15:00Z"))),
          321,
          Map.of(RecordKind.LEAD, new Counts(1, 2, 3, 4), RecordKind.USER, new Counts(5, 0, 0, 0)),
          1,
          List.of("oppo_1: value: This must be a number."),
          "Close refuses the API key for /me/ (401).");
  private static final String JSON =
      "{\"data\":[{\"source\":\"https://api.close.com\",\"is_running\":false,\"phase\":\"\","
          + "\"date_begun\":\"2026-01-02T03:04:05Z\",\"date_finished\":\"2026-01-02T03:05:00Z\","
          + "\"date_succeeded\":null,\"date_next\":\"2026-01-02T03:15:00Z\",\"requests\":321,"
          + "\"counts\":{\"user\":{\"added\":5,\"changed\":0,\"unchanged\":0,\"removed\":0},"
          + "\"lead\":{\"added\":1,\"changed\":2,\"unchanged\":3,\"removed\":4}},"
          + "\"refused\":1,\"refusals\":[\"oppo_1: value: This must be a number.\"],"
          + "\"error\":\"Close refuses the API key for /me/ (401).\"}],\"has_more\":false}";

  private RunningApi api;

  @BeforeEach
  void start() throws Exception {
    api = RunningApi.start();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void saysHowItStands() throws Exception {
    assertEquals("{\"data\":[],\"has_more\":false}", api.get("sync/").body());
    api.sync.states = List.of(FAILED);
    assertEquals(JSON, api.get("sync/").body());
    assertEquals(List.of(), api.sync.begun);
  }

  @ParameterizedTest
  @CsvSource({"sync/, false", "sync/?whole=false, false", "sync/?whole=true, true"})
  void beginsForTheCallersOrganization(String path, boolean whole) throws Exception {
    api.sync.states = List.of(FAILED);
    HttpResponse<String> answer = api.post(path, "");
    assertEquals(202, answer.statusCode(), answer::body);
    assertEquals(JSON, answer.body());
    assertEquals(1, api.sync.begun.size());
    assertEquals(whole, api.sync.begun.get(0).endsWith(" true"));
  }

  @Test
  void whereNothingIsConfiguredItSaysWhatWouldBe() throws Exception {
    HttpResponse<String> answer = api.post("sync/", "");
    assertEquals(404, answer.statusCode());
    assertEquals(
        "{\"error\":\"No source is configured for this organization; org.opportunityfunnel.close"
            + " with an .apiKey makes one.\"}",
        answer.body());
  }

  @Test
  void wrongParametersBeginNothing() throws Exception {
    api.sync.states = List.of(FAILED);
    HttpResponse<String> answer = api.post("sync/?whole=yes&now=1", "");
    assertEquals(400, answer.statusCode());
    assertEquals(
        "{\"errors\":[],\"field-errors\":{\"now\":\"There is no such query parameter here; there"
            + " are: whole.\",\"whole\":\"This must be true or false.\"}}",
        answer.body());
    assertEquals(List.of(), api.sync.begun);
  }

  @Test
  void saysWhatWasDeliveredForTheCallersOrganizationOnly() throws Exception {
    Instant at = Instant.parse("2026-01-02T03:04:05Z");
    DeliveryInfo nothing =
        new DeliveryInfo("", 0, 0, 0, Map.of(), Optional.empty(), Optional.empty());
    DeliveryInfo much =
        new DeliveryInfo(
            "orga_close",
            1_234,
            5,
            2,
            Map.of(DeliveryRefusal.UNSIGNED, 3L, DeliveryRefusal.TOO_LARGE, 1L),
            Optional.of(at),
            Optional.of(
                new DeliveryInfo.Refusal(
                    at.plusSeconds(1), DeliveryRefusal.UNSIGNED, "It is signed by none.")));
    assertEquals("{\"data\":[],\"has_more\":false}", api.get("sync/delivery/").body());
    api.post("sync/", "");
    String organization = api.sync.begun.get(0).split(" ")[0];
    api.sync.deliveries.put("another", List.of(much));
    assertEquals("{\"data\":[],\"has_more\":false}", api.get("sync/delivery").body());
    api.sync.deliveries.put(organization, List.of(much, nothing));
    assertEquals(
        "{\"data\":[{\"source\":\"orga_close\",\"stored\":1234,\"ignored\":5,\"waiting\":2,"
            + "\"refused\":{\"unsigned\":3,\"untimely\":0,\"foreign\":0,\"invalid\":0,"
            + "\"too_large\":1,\"unavailable\":0,\"failed\":0},"
            + "\"date_stored\":\"2026-01-02T03:04:05Z\",\"last_refusal\":{"
            + "\"date\":\"2026-01-02T03:04:06Z\",\"reason\":\"unsigned\","
            + "\"message\":\"It is signed by none.\"}},"
            + "{\"source\":\"\",\"stored\":0,\"ignored\":0,\"waiting\":0,"
            + "\"refused\":{\"unsigned\":0,\"untimely\":0,\"foreign\":0,\"invalid\":0,"
            + "\"too_large\":0,\"unavailable\":0,\"failed\":0},"
            + "\"date_stored\":null,\"last_refusal\":null}],\"has_more\":false}",
        api.get("sync/delivery/").body());
    assertEquals(400, api.get("sync/delivery/?all=1").statusCode());
  }

  @Test
  void withoutTheServiceItIsUnavailable() throws Exception {
    api.services.syncs().clear(api.sync);
    assertEquals(503, api.get("sync/").statusCode());
    assertEquals(503, api.get("sync/delivery/").statusCode());
  }
}
