package org.opportunityfunnel.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Damages valid requests at random: none is a 500, and every answer has its documented body. */
class MalformedRequestsTest {
  private static final int REQUESTS = Integer.getInteger("funnel.requests", 1500);
  private static final Set<Integer> EXPECTED =
      Set.of(200, 201, 204, 400, 401, 404, 405, 406, 413, 415);
  private static final List<String> PATHS =
      List.of(
          "report/funnel/opportunity/stages/",
          "report/funnel/opportunity/totals",
          "api_key/",
          "import/",
          "saved_search/",
          "saved_search/preview",
          "saved_search/save_1/",
          "pipeline/pipe_1/",
          "user/?_limit=3&_skip=1",
          "status/opportunity");
  private static final String SEARCH =
      "{\"name\":\"Big\",\"type\":\"lead\",\"s_query\":{\"query\":{\"type\":\"and\",\"queries\":[{"
          + "\"type\":\"has_related\",\"negate\":true,\"related_query\":{\"type\":\"match_all\"}},{"
          + "\"condition\":{\"gte\":-1.50}}]},\"results_limit\":null,\"sort\":[]},\"query\":null}";
  private static final String VALID =
      "{\"pipeline\":\"pipe_1\",\"type\":\"created-cohort\",\"cohort_datetime_range\":{\"start\":"
          + "\"2026-01-01\",\"end\":null},\"query\":{\"type\":\"saved_search\","
          + "\"saved_search_id\":\"save_1\"},\"users\":[\"user_\\u00fc\",\"group_1\"],"
          + "\"include\":[\"meta\"],\"n\":-1.5e3}";
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ",",
          ":",
          "\\ud800",
          "\\",
          "\0",
          "1e999999999999",
          "null",
          "\ufeff",
          "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
          "é",
          "\"type\":1,",
          "9".repeat(2000));
  private static final List<String> TYPES =
      List.of("application/json", "application/x-ndjson", "text/x", "/", "a/b;c", "*/*");
  private static final List<String> ACCEPTS =
      List.of("*/*", "text/csv", "application/json;q=0.1", "q=1", ",", "a/b;q=x", "text/*;q=0");

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void noneIsABug() throws Exception {
    long seed = Long.getLong("funnel.seed", System.nanoTime());
    Random random = new Random(seed);
    try (RunningApi api = RunningApi.start()) {
      for (int i = 0; i < REQUESTS; i++) {
        String path = pick(random, PATHS);
        byte[] body = damaged(path.startsWith("saved") ? SEARCH : VALID, random);
        HttpRequest.Builder request =
            HttpRequest.newBuilder(api.uri(path))
                .header("Authorization", authorization(random))
                .header("Content-Type", random.nextInt(4) > 0 ? TYPES.get(0) : pick(random, TYPES))
                .header("Accept", random.nextInt(4) > 0 ? "*/*" : pick(random, ACCEPTS))
                .method(
                    random.nextInt(8) > 0 ? "POST" : pick(random, List.of("GET", "PUT", "DELETE")),
                    BodyPublishers.ofByteArray(body));
        HttpResponse<String> response = api.send(request);
        String what =
            "replay with -Dfunnel.seed="
                + seed
                + ", request "
                + i
                + ": "
                + response
                + " "
                + new String(body, StandardCharsets.UTF_8)
                + " -> "
                + response.body();
        boolean keyServiceAway = path.startsWith("api_key") && response.statusCode() == 503;
        assertTrue(keyServiceAway || EXPECTED.contains(response.statusCode()), what);
        check(response, what);
      }
    }
  }

  private void check(HttpResponse<String> response, String what) throws Exception {
    if (response.statusCode() < 300) {
      return;
    }
    assertEquals(List.of("application/json"), response.headers().allValues("Content-Type"), what);
    JsonNode body = mapper.readTree(response.body());
    if (response.statusCode() == 400) {
      assertTrue(body.get("errors").isArray() && body.get("field-errors").isObject(), what);
      assertTrue(body.get("errors").size() + body.get("field-errors").size() > 0, what);
    } else {
      assertTrue(body.get("error").isTextual() && body.size() == 1, what);
    }
  }

  private static String authorization(Random random) {
    return switch (random.nextInt(20)) {
      case 0 -> "Bearer x";
      case 1 -> "Basic =";
      default -> "Bearer all";
    };
  }

  private static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static byte[] damaged(String valid, Random random) {
    StringBuilder text = new StringBuilder(valid);
    for (int times = random.nextInt(4); times > 0 && text.length() > 1; times--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.setLength(at);
        case 2 -> text.insert(at, pick(random, PIECES));
        default -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(10) == 0 && bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
