package org.opportunityfunnel.rest.internal.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.rest.internal.RunningApi;
import org.opportunityfunnel.rest.internal.Settings;

class RateLimitFilterTest {

  @Test
  void everyAnswerSaysHowMuchIsLeft() throws Exception {
    Settings settings = Settings.in(Path.of("nowhere")).withRateLimit(2, 86_400);
    try (RunningApi api = RunningApi.start(settings)) {
      HttpResponse<String> first = api.get("me/");
      assertEquals(200, first.statusCode());
      assertEquals(
          List.of("limit=2, remaining=1, reset=43200"), first.headers().allValues("RateLimit"));
      assertEquals(404, api.get("pipeline/x/").statusCode());
      HttpResponse<String> third = api.get("me/");
      assertEquals(429, third.statusCode());
      assertEquals(
          "{\"error\":\"Too many requests with this key; see the header RateLimit.\"}",
          third.body());
      assertEquals(
          List.of("limit=2, remaining=0, reset=43200"), third.headers().allValues("RateLimit"));
      assertEquals(List.of("43200"), third.headers().allValues("Retry-After"));
      HttpRequest.Builder other =
          HttpRequest.newBuilder(api.uri("me/")).header("Authorization", "Bearer reporter");
      assertEquals(200, api.send(other).statusCode());
      assertEquals(200, api.get("health/").statusCode());
    }
  }

  @Test
  void withoutALimitNothingIsSaid() throws Exception {
    try (RunningApi api = RunningApi.start()) {
      assertEquals(List.of(), api.get("me/").headers().allValues("RateLimit"));
    }
  }
}
