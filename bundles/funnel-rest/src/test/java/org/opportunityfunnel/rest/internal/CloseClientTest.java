package org.opportunityfunnel.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;

/**
 * Speaks exactly as Close's official Python client (closeio-api 2.1 over requests) does, and reads
 * answers as it does: its headers, its trailing slash, {@code json.dumps} with spaces, {@code
 * errors} and {@code field-errors} of a 400, {@code RateLimit} of a 429, another try after a 503.
 */
class CloseClientTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern RATE_LIMIT =
      Pattern.compile("limit=(\\d+), remaining=(\\d+), reset=(\\d+)");

  private static RawHttp.Answer dispatch(RawHttp http, String method, String endpoint, String json)
      throws Exception {
    int length = json == null ? 0 : json.getBytes(StandardCharsets.UTF_8).length;
    http.send(
        method
            + " /api/v1/"
            + endpoint
            + "/ HTTP/1.1\r\n"
            + "Host: 127.0.0.1:8181\r\n"
            + "User-Agent: Close/2.1 python (python-requests/2.32.3)\r\n"
            + "Accept-Encoding: gzip, deflate\r\n"
            + "Accept: */*\r\n"
            + "Connection: keep-alive\r\n"
            + "X-TZ-Offset: -5.0\r\n"
            + (json == null ? "" : "Content-Type: application/json\r\n")
            + (json == null && !method.equals("DELETE") ? "" : "Content-Length: " + length + "\r\n")
            + "Authorization: "
            + RunningApi.basic("all:")
            + "\r\n\r\n"
            + (json == null ? "" : json));
    return http.receive();
  }

  @Test
  void oneConnectionForEverything() throws Exception {
    try (RunningApi api = RunningApi.start();
        RawHttp http = new RawHttp(api.port())) {
      assertEquals(200, dispatch(http, "GET", "me", null).status());
      RawHttp.Answer list = dispatch(http, "GET", "pipeline", null);
      assertEquals("{\"data\":[],\"has_more\":false}", list.body());
      RawHttp.Answer report =
          dispatch(
              http,
              "POST",
              "report/funnel/opportunity/stages",
              "{\"pipeline\": \"pipe_1\", \"type\": \"active-stage-cohort\", \"users\": []}");
      assertEquals(200, report.status());
      assertEquals("application/json", report.headers().get("content-type"));
      assertEquals(5, MAPPER.readTree(report.body()).at("/aggregations/stages/0/count").asInt());
      assertEquals("-5.0", api.reports.asked.get(0).request().tzOffset());
    }
  }

  @Test
  void aValidationErrorIsReadByItsTwoMembers() throws Exception {
    try (RunningApi api = RunningApi.start();
        RawHttp http = new RawHttp(api.port())) {
      api.reports.failure =
          FunnelException.invalid(
              List.of(new Problem("pipeline", "This field is required."), new Problem("", "No.")));
      RawHttp.Answer answer =
          dispatch(http, "POST", "report/funnel/opportunity/totals", "{\"a\": 1}");
      assertEquals(400, answer.status());
      JsonNode data = MAPPER.readTree(answer.body());
      assertEquals("[\"No.\"]", data.get("errors").toString());
      assertEquals(
          "{\"pipeline\":\"This field is required.\"}", data.get("field-errors").toString());
    }
  }

  @Test
  void aLimitIsWaitedFor() throws Exception {
    Settings limited = Settings.in(Path.of("nowhere")).withRateLimit(1, 3600);
    try (RunningApi api = RunningApi.start(limited);
        RawHttp http = new RawHttp(api.port())) {
      assertEquals(200, dispatch(http, "GET", "user", null).status());
      RawHttp.Answer answer = dispatch(http, "GET", "user", null);
      assertEquals(429, answer.status());
      Matcher header = RATE_LIMIT.matcher(answer.headers().get("ratelimit"));
      // Python's re.match looks at the beginning only.
      assertTrue(header.lookingAt());
      assertEquals("1", header.group(1));
      assertEquals("0", header.group(2));
      assertTrue(Double.parseDouble(header.group(3)) > 3500);
      assertEquals(header.group(3), answer.headers().get("retry-after"));
    }
  }

  @Test
  void anotherTryAfter503Succeeds() throws Exception {
    try (RunningApi api = RunningApi.start();
        RawHttp http = new RawHttp(api.port())) {
      api.reports.failure = new FunnelException(ErrorCode.UNAVAILABLE, "No engine.");
      String endpoint = "report/funnel/opportunity/totals";
      assertEquals(503, dispatch(http, "POST", endpoint, "{\"pipeline\": \"p\"}").status());
      api.reports.failure = null;
      assertEquals(200, dispatch(http, "POST", endpoint, "{\"pipeline\": \"p\"}").status());
    }
  }

  @Test
  void otherErrorsAreJsonToo() throws Exception {
    try (RunningApi api = RunningApi.start();
        RawHttp http = new RawHttp(api.port())) {
      RawHttp.Answer answer = dispatch(http, "GET", "lead", null);
      assertEquals(404, answer.status());
      assertTrue(MAPPER.readTree(answer.body()).get("error").isTextual());
    }
  }
}
