package org.opportunityfunnel.reports.internal;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.reports.internal.calendar.CalendarOverride;
import org.opportunityfunnel.reports.internal.calendar.ConfiguredValues;

/**
 * How reports are made.
 *
 * @param calendar that of organizations without one of their own
 * @param engine the name of the engine to prefer; empty to go by ranking
 * @param patience how long a request waits for a service that is missing
 * @param selectionBytes how much memory the selections of saved searches may take; 0 to keep none
 * @param answerBytes how much memory reports may take that were computed; 0 to keep none
 */
record Settings(
    CalendarSettings calendar,
    String engine,
    Duration patience,
    long selectionBytes,
    long answerBytes) {
  static final String PID = "org.opportunityfunnel.reports";

  private static final long MEBIBYTE = 1 << 20;

  static final Settings DEFAULT =
      new Settings(
          CalendarSettings.DEFAULT, "", Duration.ofSeconds(5), 64 * MEBIBYTE, 64 * MEBIBYTE);

  Settings {
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(patience, "patience");
  }

  /** The configured ones; in the place of a value that is refused, the one of these here. */
  Settings with(ReportsConfiguration configuration, Consumer<String> refusals) {
    ConfiguredValues values = new ConfiguredValues(PID, refusals);
    CalendarOverride override =
        CalendarOverride.read(
            values, configuration.timezone(), configuration.weekStart(), configuration.yearStart());
    return new Settings(
        override.over(calendar),
        configuration.engine().strip(),
        values.patience("waitSeconds", configuration.waitSeconds()).orElse(patience),
        values
            .mebibytes("selectionCacheMebibytes", configuration.selectionCacheMebibytes())
            .map(mebibytes -> mebibytes * MEBIBYTE)
            .orElse(selectionBytes),
        values
            .mebibytes("answerCacheMebibytes", configuration.answerCacheMebibytes())
            .map(mebibytes -> mebibytes * MEBIBYTE)
            .orElse(answerBytes));
  }
}
