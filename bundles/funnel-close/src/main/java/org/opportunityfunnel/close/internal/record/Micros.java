package org.opportunityfunnel.close.internal.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.OptionalLong;

/** Close's times: microseconds since 1970. */
public final class Micros {
  private static final long A_SECOND = 1_000_000;
  private static final DateTimeFormatter OUT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'+00:00'");

  private Micros() {}

  /** What a member of a record says; empty if it is no time. Without an offset it is UTC. */
  public static OptionalLong of(JsonNode member) {
    try {
      TemporalAccessor time =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              member.asText(""), Instant::from, LocalDateTime::from);
      Instant instant =
          time instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : (Instant) time;
      return OptionalLong.of(of(instant));
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  /** The microsecond that the instant is in. */
  public static long of(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  /** As Close reads it. */
  public static String text(long micros) {
    return OUT.format(
        Instant.ofEpochSecond(
                Math.floorDiv(micros, A_SECOND), Math.floorMod(micros, A_SECOND) * 1_000)
            .atOffset(ZoneOffset.UTC));
  }
}
