package org.opportunityfunnel.close.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.close.internal.client.CloseException.Reason;

class CloseClientTest {
  private static final Query USERS = new Query("/user/", Map.of());
  private static final HttpAnswer GOOD = answer(200, "{\"data\": []}", Map.of());

  /** Answers, and nulls for connections that are cut. */
  private final Deque<Optional<HttpAnswer>> answers = new ArrayDeque<>();

  private final List<String> asked = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();
  private final CloseClient client =
      new CloseClient(
          this::next,
          new Access(URI.create("https://close.example"), "api_secret"),
          Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
          waits::add,
          new Random(1));

  private HttpAnswer next(URI uri, String authorization) throws IOException {
    asked.add(uri + " " + authorization);
    return answers.removeFirst().orElseThrow(() -> new ConnectException("cut"));
  }

  private static HttpAnswer answer(int status, String body, Map<String, String> headers) {
    return new HttpAnswer(status, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  private void answers(HttpAnswer... some) {
    for (HttpAnswer one : some) {
      answers.add(Optional.of(one));
    }
  }

  private Reason refusal() {
    return assertThrows(CloseException.class, () -> client.get(USERS)).reason();
  }

  @Test
  void asksWithTheKeyAsUserNameAndEncodesWhatItAsks() throws Exception {
    answers(GOOD, GOOD);
    client.get(new Query("/opportunity/", Map.of("date__lt", "2026-01-01T00:00:00+00:00")));
    client.find(Query.one("/lead/", "a/b c"));
    // "api_secret:" in Base64.
    assertEquals(
        List.of(
            "https://close.example/api/v1/opportunity/?date__lt=2026-01-01T00%3A00%3A00%2B00%3A00"
                + " Basic YXBpX3NlY3JldDo=",
            "https://close.example/api/v1/lead/a%2Fb+c/ Basic YXBpX3NlY3JldDo="),
        asked);
    assertEquals(2, client.requests());
    assertEquals(List.of(), waits);
  }

  @ParameterizedTest
  @CsvSource({
    "429, 'limit=100, remaining=0, reset=3', '', 3000",
    "429, 'limit=100, remaining=0, reset=0.25', 9, 250",
    "429, 'limit=100, remaining=50, reset=3', 7, 7000",
    "429, '', 2, 2000",
    "503, '', 'Thu, 01 Jan 2026 00:01:10 GMT', 70000",
    "503, '', 'Wed, 31 Dec 2025 00:00:00 GMT', 0"
  })
  void waitsAsLongAsItIsAsked(int status, String rateLimit, String retryAfter, long millis)
      throws Exception {
    answers(answer(status, "{}", Map.of("ratelimit", rateLimit, "retry-after", retryAfter)), GOOD);
    client.get(USERS);
    assertEquals(List.of(Duration.ofMillis(millis)), waits);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void triesAgainLaterAndLater(int status) throws Exception {
    answers(answer(status, "oh", Map.of("retry-after", "soon")));
    answers.add(Optional.empty());
    answers(answer(200, "{\"data\": [", Map.of()), answer(200, "[]", Map.of()), GOOD);
    client.get(USERS);
    assertEquals(4, waits.size());
    for (int i = 0; i < waits.size(); i++) {
      long whole = 1_000L << i;
      long wait = waits.get(i).toMillis();
      assertTrue(wait > whole / 2 && wait <= whole, waits::toString);
    }
  }

  @Test
  void givesUpAfterEightTriesAndWaitsAtMostAMinuteBetween() {
    answers.addAll(Collections.nCopies(8, Optional.empty()));
    CloseException away = assertThrows(CloseException.class, () -> client.get(USERS));
    assertEquals(Reason.AWAY, away.reason());
    assertTrue(away.getMessage().startsWith("Close failed 8 times in turn: no answer from https"));
    assertEquals(7, waits.size());
    assertTrue(waits.get(6).compareTo(Duration.ofMinutes(1)) <= 0, waits::toString);
  }

  @Test
  void endsRatherThanWaitForLong() {
    answers(answer(429, "{}", Map.of("retry-after", "301")));
    assertEquals(Reason.AWAY, refusal());
    assertEquals(List.of(), waits);
  }

  @Test
  void whenNothingRemainsTheNextRequestWaits() throws Exception {
    Map<String, String> none = Map.of("ratelimit", "limit=100, remaining=0, reset=5");
    answers(answer(200, "{}", none), GOOD, GOOD);
    client.get(USERS);
    assertEquals(List.of(), waits);
    client.get(USERS);
    client.get(USERS);
    assertEquals(List.of(Duration.ofSeconds(5)), waits);
  }

  @ParameterizedTest
  @CsvSource({
    "401, REFUSED",
    "403, REFUSED",
    "400, REFUSED",
    "404, GONE",
    "301, REFUSED",
    "204, REFUSED"
  })
  void noOtherTryWouldChangeThese(int status, Reason reason) {
    answers(answer(status, "{\"error\": \"skip it\"}", Map.of()));
    assertEquals(reason, refusal());
    assertEquals(1, client.requests());
  }

  @Test
  void aSkipThatIsTooLargeIsToldFromOtherErrors() {
    Query deep = new Query("/user/", Map.of("_skip", "300"));
    String said = "The skip you set is larger than the maximum skip for this resource";
    answers(
        answer(400, "{\"error\": \"" + said + "\"}", Map.of()),
        answer(400, "{\"error\": \"No such date\"}", Map.of()));
    assertEquals(
        Reason.TOO_DEEP, assertThrows(CloseException.class, () -> client.get(deep)).reason());
    assertEquals(
        Reason.REFUSED, assertThrows(CloseException.class, () -> client.get(deep)).reason());
  }

  @Test
  void whatIsGoneIsNotFound() throws Exception {
    answers(answer(404, "", Map.of()));
    assertEquals(Optional.empty(), client.find(USERS));
  }

  @Test
  void noTextShowsTheKey() {
    answers(answer(401, "{\"error\": \"Unauthorized\"}", Map.of()));
    CloseException refused = assertThrows(CloseException.class, () -> client.get(USERS));
    assertFalse(refused.getMessage().contains("secret"));
    assertFalse(new Access(URI.create("https://x"), "secret").toString().contains("secret"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.close.com, true",
    "http://127.0.0.1:8080, true",
    "http://localhost, true",
    "http://api.close.com, false",
    "https://user@api.close.com, false",
    "https://api.close.com?x=1, false",
    "ftp://localhost, false",
    "api.close.com, false"
  })
  void aKeyGoesOnlyWhereNobodyListens(URI url, boolean isSafe) {
    assertEquals(isSafe, Access.isSafe(url));
  }
}
