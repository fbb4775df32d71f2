package org.opportunityfunnel.testkit.random;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Times of one organization. They come from a small pool, so that ties are common: exact ones, and
 * ones within a second.
 */
final class RandomTimes {
  private static final long MINUTE = 60;
  private static final long DAY = 86_400;

  private final Dice dice;
  private final List<Instant> pool = new ArrayList<>();

  RandomTimes(Dice dice) {
    this.dice = dice;
    long start = start();
    long span = span();
    for (int i = dice.between(3, 40); i > 0; i--) {
      pool.add(Instant.ofEpochSecond(dice.from(start, start + span), nanos()));
    }
  }

  /** When something happens. */
  Instant event() {
    Instant time = dice.pick(pool);
    if (dice.percent(60)) {
      return time;
    }
    return Instant.ofEpochSecond(time.getEpochSecond(), nanos());
  }

  /** Where a range begins or ends: at an event, or beside one. */
  Instant boundary() {
    Instant second = dice.pick(pool).truncatedTo(ChronoUnit.SECONDS);
    return dice.percent(70) ? second : second.plusSeconds(dice.between(-2, 2));
  }

  /** After everything. */
  Instant end() {
    return pool.stream().max(Instant::compareTo).orElseThrow().plusSeconds(1);
  }

  private long start() {
    if (dice.percent(10)) {
      return dice.oneOf(-2_208_988_800L, -100L, 4_000_000_000L, 2_147_483_600L);
    }
    return dice.from(1_500_000_000L, 1_700_000_000L);
  }

  private long span() {
    return dice.oneOf(5L, MINUTE, DAY, 30 * DAY, 600 * DAY, dice.percent(20) ? 90_000 * DAY : DAY);
  }

  private int nanos() {
    return dice.oneOf(
        0, 0, 0, 1, 999_999_999, 500_000_000, dice.between(0, 999_999) * 1000, 123_456_789);
  }
}
