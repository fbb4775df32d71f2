package org.opportunityfunnel.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.opportunityfunnel.rest.internal.body.JsonBody;

@TestInstance(Lifecycle.PER_CLASS)
class BodyLimitTest {
  private static final String TOO_LARGE =
      "{\"error\":\"The body must not be larger than 65536 bytes.\"}";

  private RunningApi api;

  @BeforeAll
  void start() throws Exception {
    api = RunningApi.start();
  }

  @BeforeEach
  void reset() {
    api.reports.asked.clear();
  }

  @AfterAll
  void stop() {
    api.close();
  }

  private static String head(String lengthHeader) {
    return "POST /api/v1/report/funnel/opportunity/totals/ HTTP/1.1\r\n"
        + "Host: x\r\n"
        + "Authorization: Bearer all\r\n"
        + "Content-Type: application/json\r\n"
        + lengthHeader
        + "\r\n\r\n";
  }

  private static String ofSize(int bytes) {
    return "{" + " ".repeat(bytes - 2) + "}";
  }

  @Test
  void asLargeAsAllowed() throws Exception {
    assertEquals(
        200,
        api.post("report/funnel/opportunity/totals/", ofSize(JsonBody.MAX_BYTES)).statusCode());
  }

  @Test
  void oneByteMoreIsTooMuch() throws Exception {
    HttpResponse<String> answer =
        api.post("report/funnel/opportunity/totals/", ofSize(JsonBody.MAX_BYTES + 1));
    assertEquals(413, answer.statusCode());
    assertEquals(TOO_LARGE, answer.body());
  }

  /** One byte of the body must come: before, the server does not bother anybody with it. */
  @Test
  void anAnnouncedLengthIsEnough() throws Exception {
    for (String length : new String[] {"65537", "9223372036854775807"}) {
      try (RawHttp http = new RawHttp(api.port())) {
        http.send(head("Content-Length: " + length) + "{");
        RawHttp.Answer answer = http.receive();
        assertEquals(413, answer.status(), length);
        assertEquals(TOO_LARGE, answer.body());
      }
    }
  }

  /** The client never ends its body; the answer comes once the limit is passed. */
  @Test
  void aBodyWithoutLengthIsReadNoFurther() throws Exception {
    try (RawHttp http = new RawHttp(api.port())) {
      http.send(head("Transfer-Encoding: chunked"));
      String chunk = "4000\r\n" + " ".repeat(0x4000) + "\r\n";
      for (int i = 0; i < 5; i++) {
        http.send(chunk);
      }
      RawHttp.Answer answer = http.receive();
      assertEquals(413, answer.status());
      assertEquals(TOO_LARGE, answer.body());
    }
  }

  @Test
  void aClientThatGoesAwayIsNoBug() throws Exception {
    try (RawHttp http = new RawHttp(api.port())) {
      http.send(head("Content-Length: 100") + "{\"pipeline\":");
    }
    assertTrue(api.reports.asked.isEmpty());
    assertEquals(200, api.get("health/").statusCode());
  }

  @Test
  void keysHaveTheSameLimit() throws IOException {
    assertEquals(413, announced("api_key/", JsonBody.MAX_BYTES + 1).status());
  }

  @Test
  void savedSearchesMayHaveLongLists() throws Exception {
    for (String path : new String[] {"saved_search/", "saved_search/preview"}) {
      assertEquals(413, announced(path, 1024 * 1024 + 1).status(), path);
      assertNotEquals(413, api.post(path, ofSize(1024 * 1024)).statusCode(), path);
    }
  }

  private RawHttp.Answer announced(String path, int bytes) throws IOException {
    try (RawHttp http = new RawHttp(api.port())) {
      String head = head("Content-Length: " + bytes);
      http.send(head.replace("report/funnel/opportunity/totals/", path) + "{");
      return http.receive();
    }
  }
}
