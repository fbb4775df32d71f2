package org.opportunityfunnel.rest.internal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.rest.internal.RunningApi;

class ExportResourceTest {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final FunnelException FAILURE =
      new FunnelException(ErrorCode.UNAVAILABLE, "The store can't be read.");

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
  void aLineARecord() throws Exception {
    HttpResponse<String> answer = api.get("export/?organization=orga_x");
    assertEquals(200, answer.statusCode());
    assertEquals(
        "{\"_type\":\"User\",\"id\":\"orga_x 0\"}\n{\"_type\":\"User\",\"id\":\"orga_x 1\"}\n",
        answer.body());
    assertEquals("application/x-ndjson", answer.headers().firstValue("content-type").orElse(""));
    assertEquals(
        "attachment; filename=\"export.ndjson\"",
        answer.headers().firstValue("content-disposition").orElse(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br, GZIP;q=0.5"})
  void packedForWhoTakesIt(String accepted) throws Exception {
    api.exporter.users = 100_000;
    HttpResponse<byte[]> answer =
        CLIENT.send(
            api.request("export").header("Accept-Encoding", accepted).build(),
            BodyHandlers.ofByteArray());
    assertEquals("gzip", answer.headers().firstValue("content-encoding").orElse(""));
    byte[] lines = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    assertEquals(100_000, new String(lines, StandardCharsets.UTF_8).lines().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip;q=0", "br"})
  void plainForOthers(String accepted) throws Exception {
    HttpResponse<String> answer =
        api.send(api.request("export").header("Accept-Encoding", accepted));
    assertFalse(answer.headers().firstValue("content-encoding").isPresent());
    assertEquals(2, answer.body().lines().count());
  }

  @Test
  void whatFailsBeforeTheFirstByteIsAnError() throws Exception {
    api.exporter.users = 0;
    api.exporter.failure = FAILURE;
    HttpResponse<String> answer = api.get("export");
    assertEquals(503, answer.statusCode(), answer::body);
    assertEquals("{\"error\":\"The store can't be read.\"}", answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip"})
  void whatFailsLaterBreaksTheAnswerOff(String accepted) {
    api.exporter.users = 100_000;
    api.exporter.failure = FAILURE;
    assertThrows(
        IOException.class,
        () ->
            CLIENT.send(
                api.request("export").header("Accept-Encoding", accepted).build(),
                BodyHandlers.ofByteArray()));
  }

  @ParameterizedTest
  @CsvSource({
    "stranger, ?organization=orga_one, look after the records of their organization only",
    "stranger, ?organization=orga_x, look after the records of their organization only",
    "limited, '', see some users only",
  })
  void whatIsOutOfReachIsRefused(String key, String query, String why) throws Exception {
    HttpResponse<String> answer = api.call(key, "GET", "export/" + query, null);
    assertEquals(403, answer.statusCode(), answer::body);
    assertTrue(answer.body().contains(why), answer::body);
    assertEquals(200, api.call("stranger", "GET", "export/", null).statusCode());
  }

  @Test
  void wrongRequestsAreRefused() throws Exception {
    assertEquals(400, api.get("export?format=csv").statusCode());
    assertEquals(406, api.send(api.request("export").header("Accept", "text/csv")).statusCode());
    api.services.exporters().clear(api.exporter);
    assertEquals(503, api.get("export").statusCode());
  }
}
