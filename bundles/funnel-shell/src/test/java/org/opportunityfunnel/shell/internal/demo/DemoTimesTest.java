package org.opportunityfunnel.shell.internal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class DemoTimesTest {
  private static final long SEED = Long.getLong("funnel.seed", 20_260_101);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void workGoesOnInWorkingHoursAndNeverEarlier() {
    DemoRandom random = new DemoRandom(SEED, 0);
    DemoHours hours = new DemoHours(random, BERLIN);
    int outside = 0;
    for (int i = 0; i < 10_000; i++) {
      Instant asked =
          Instant.parse("2026-01-01T00:00:00Z")
              .plusSeconds(random.nextInt(365 * 86_400))
              .plusNanos(random.nextInt(1_000_000_000));
      Instant next = hours.next(asked);
      assertFalse(next.isBefore(asked), "seed " + SEED);
      assertEquals(0, next.getNano() % 1_000, "to the microsecond, seed " + SEED);
      ZonedDateTime local = next.atZone(BERLIN);
      boolean weekend =
          local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
      boolean early = local.toLocalTime().isBefore(LocalTime.of(8, 30));
      boolean late = !local.toLocalTime().isBefore(LocalTime.of(18, 0));
      if (weekend || early || late) {
        outside++;
      }
    }
    assertTrue(outside > 20 && outside < 300, outside + " of 10000 outside, seed " + SEED);
  }

  @Test
  void opportunitiesComeDayAfterDay() {
    DemoSettings settings = new DemoSettings(SEED, 1, LocalDate.parse("2026-10-15"));
    DemoSeasons seasons = new DemoSeasons(settings);
    assertEquals(LocalDate.parse("2025-04-15"), seasons.day(0));
    assertEquals(LocalDate.parse("2026-10-14"), seasons.day(Math.nextDown(1.0)));
    LocalDate last = settings.firstDay();
    int weekend = 0;
    for (int i = 0; i < 10_000; i++) {
      LocalDate day = seasons.day(i / 10_000.0);
      assertFalse(day.isBefore(last));
      weekend += day.getDayOfWeek().getValue() > 5 ? 1 : 0;
      last = day;
    }
    assertTrue(weekend > 100 && weekend < 500, "at weekends: " + weekend);
  }

  @Test
  void randomNumbersAreTheKnownOnes() {
    // Other values than when it was written would change everyone's demo.
    DemoRandom random = new DemoRandom(1, 2);
    assertEquals(-9080572566289094619L, random.nextLong());
    assertEquals(1629752749486635868L, random.nextLong());
    assertEquals(4628585272875939174L, Double.doubleToLongBits(random.logNormal(10, 0.8)));
  }
}
