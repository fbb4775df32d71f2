package org.opportunityfunnel.range.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.range.RelativeRange;
import org.opportunityfunnel.api.range.TimeRange;

/** What holds in every zone that the JDK knows, at any instant from 1880 to 2100. */
class RelativeRangeLawsTest {
  private static final int CASES = 20_000;
  private static final long FROM = Instant.parse("1880-01-01T00:00:00Z").getEpochSecond();
  private static final long TO = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();
  private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream().sorted().toList();

  private final CalendarRangeResolver resolver = new CalendarRangeResolver();

  private record Pair(RelativeRange current, RelativeRange last) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair(RelativeRange.TODAY, RelativeRange.YESTERDAY),
          new Pair(RelativeRange.THIS_WEEK, RelativeRange.LAST_WEEK),
          new Pair(RelativeRange.THIS_MONTH, RelativeRange.LAST_MONTH),
          new Pair(RelativeRange.THIS_QUARTER, RelativeRange.LAST_QUARTER),
          new Pair(RelativeRange.THIS_YEAR, RelativeRange.LAST_YEAR));

  private static CalendarSettings anyCalendar(Random random) {
    return new CalendarSettings(
        ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
        DayOfWeek.of(1 + random.nextInt(7)),
        Month.of(1 + random.nextInt(12)));
  }

  /** Any second; half of the time one close to a change of the zone's clocks. */
  private static Instant anyInstant(Random random, ZoneId zone) {
    Instant any = Instant.ofEpochSecond(FROM + (long) (random.nextDouble() * (TO - FROM)));
    if (random.nextBoolean() || zone.getRules().nextTransition(any) == null) {
      return any;
    }
    return zone.getRules()
        .nextTransition(any)
        .getInstant()
        .plusSeconds(random.nextInt(200_000) - 100_000L);
  }

  @Test
  void nowIsInThisAndLastEndsWhereThisStarts() {
    Seed.forEachOf(
        CASES,
        random -> {
          CalendarSettings calendar = anyCalendar(random);
          Instant now = anyInstant(random, calendar.zone());
          for (Pair pair : PAIRS) {
            String about = pair + " " + calendar + " " + now;
            TimeRange current = resolver.relative(pair.current(), calendar, now);
            TimeRange last = resolver.relative(pair.last(), calendar, now);
            assertTrue(current.contains(now), about);
            assertEquals(current.start(), last.end(), about);
          }
        });
  }

  @Test
  void rangesTileTime() {
    Seed.forEachOf(
        CASES,
        random -> {
          CalendarSettings calendar = anyCalendar(random);
          Instant now = anyInstant(random, calendar.zone());
          for (Pair pair : PAIRS) {
            String about = pair + " " + calendar + " " + now;
            TimeRange current = resolver.relative(pair.current(), calendar, now);
            assertEquals(
                current, resolver.relative(pair.current(), calendar, current.start()), about);
            assertEquals(
                current,
                resolver.relative(pair.current(), calendar, current.end().minusSeconds(1)),
                about);
            TimeRange next = resolver.relative(pair.current(), calendar, current.end());
            assertEquals(current.end(), next.start(), about);
            TimeRange last = resolver.relative(pair.last(), calendar, now);
            if (last.start().isBefore(last.end())) {
              assertEquals(last, resolver.relative(pair.current(), calendar, last.start()), about);
            }
          }
        });
  }

  @Test
  void daysLieInWeeksAndMonthsAndThoseInQuartersAndYears() {
    Seed.forEachOf(
        CASES,
        random -> {
          CalendarSettings calendar = anyCalendar(random);
          Instant now = anyInstant(random, calendar.zone());
          TimeRange day = resolver.relative(RelativeRange.TODAY, calendar, now);
          TimeRange week = resolver.relative(RelativeRange.THIS_WEEK, calendar, now);
          TimeRange month = resolver.relative(RelativeRange.THIS_MONTH, calendar, now);
          TimeRange quarter = resolver.relative(RelativeRange.THIS_QUARTER, calendar, now);
          TimeRange year = resolver.relative(RelativeRange.THIS_YEAR, calendar, now);
          assertLiesIn(day, week);
          assertLiesIn(day, month);
          assertLiesIn(month, quarter);
          assertLiesIn(quarter, year);
        });
  }

  private static void assertLiesIn(TimeRange inner, TimeRange outer) {
    assertFalse(inner.start().isBefore(outer.start()), inner + " in " + outer);
    assertFalse(inner.end().isAfter(outer.end()), inner + " in " + outer);
  }
}
