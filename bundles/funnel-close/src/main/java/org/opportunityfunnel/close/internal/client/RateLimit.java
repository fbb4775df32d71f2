package org.opportunityfunnel.close.internal.client;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer says of how many requests may follow.
 *
 * @param remaining before the limit is reached
 * @param reset until then there are no more
 */
record RateLimit(long remaining, Duration reset) {
  private static final Pattern PARTS =
      Pattern.compile("limit=(\\d{1,9}), *remaining=(\\d{1,9}), *reset=(\\d{1,9}(?:\\.\\d{1,9})?)");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");

  /** What the header {@code RateLimit} says; empty if it is not there or is something else. */
  static Optional<RateLimit> of(HttpAnswer answer) {
    return answer
        .header("ratelimit")
        .map(PARTS::matcher)
        .filter(Matcher::find)
        .map(found -> new RateLimit(Long.parseLong(found.group(2)), seconds(found.group(3))));
  }

  /**
   * How long the answer asks to wait: by {@code RateLimit}, which Close prefers, or else by {@code
   * Retry-After}, in seconds or as a date.
   */
  static Optional<Duration> wait(HttpAnswer answer, Clock clock) {
    return of(answer)
        .filter(limit -> limit.remaining() == 0)
        .map(RateLimit::reset)
        .or(() -> answer.header("retry-after").flatMap(value -> retryAfter(value, clock)));
  }

  private static Optional<Duration> retryAfter(String value, Clock clock) {
    if (SECONDS.matcher(value).matches()) {
      return Optional.of(seconds(value));
    }
    try {
      Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration left = Duration.between(clock.instant(), date);
      return Optional.of(left.isNegative() ? Duration.ZERO : left);
    } catch (DateTimeException e) {
      // Neither is a wait of our own choice wrong.
      return Optional.empty();
    }
  }

  private static Duration seconds(String text) {
    return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1_000));
  }
}
