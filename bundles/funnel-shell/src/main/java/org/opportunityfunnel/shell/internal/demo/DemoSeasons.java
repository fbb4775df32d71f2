package org.opportunityfunnel.shell.internal.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * On which days opportunities come in: hardly at weekends, less in August and December, more near
 * the end of a quarter, and more each month than the one before.
 */
final class DemoSeasons {
  private static final double[] BY_MONTH = {
    0.95, 1.0, 1.15, 1.0, 1.0, 1.1, 0.85, 0.7, 1.15, 1.05, 1.1, 0.75
  };
  private static final double WEEKEND = 0.06;
  private static final double GROWTH_A_DAY = 0.0006;

  private final LocalDate first;
  private final double[] cumulated;

  DemoSeasons(DemoSettings settings) {
    this.first = settings.firstDay();
    int days = (int) (settings.today().toEpochDay() - first.toEpochDay());
    this.cumulated = new double[days];
    double sum = 0;
    for (int day = 0; day < days; day++) {
      sum += weight(first.plusDays(day), day);
      cumulated[day] = sum;
    }
  }

  private static double weight(LocalDate date, int day) {
    boolean weekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    return (weekend ? WEEKEND : 1) * BY_MONTH[date.getMonthValue() - 1] * (1 + GROWTH_A_DAY * day);
  }

  /** The day by which that share (from 0 to 1, exclusive) of all opportunities has come in. */
  LocalDate day(double share) {
    double target = share * cumulated[cumulated.length - 1];
    int found = Arrays.binarySearch(cumulated, target);
    int day = found >= 0 ? found + 1 : -found - 1;
    return first.plusDays(Math.min(day, cumulated.length - 1));
  }
}
