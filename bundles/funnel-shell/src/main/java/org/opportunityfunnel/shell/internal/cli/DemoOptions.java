package org.opportunityfunnel.shell.internal.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.opportunityfunnel.shell.internal.demo.DemoSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say which demo data to make. */
final class DemoOptions {
  private static final int MOST = 10_000_000;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "" + DemoSettings.DEFAULT_SEED,
      description = "Another number gives other data (default ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--opportunities",
      paramLabel = "N",
      defaultValue = "" + DemoSettings.DEFAULT_OPPORTUNITIES,
      description = "How many (default ${DEFAULT-VALUE}).")
  private int opportunities;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description =
          "The day that the data leads up to, as 2026-03-31; nothing in it is later than the"
              + " beginning of that day (default: today, UTC).")
  private LocalDate today;

  /** What the options say. */
  DemoSettings settings(Clock clock) {
    LocalDate present = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    if (opportunities < 1 || opportunities > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--opportunities must be a number from 1 to " + MOST + ".");
    }
    return new DemoSettings(seed, opportunities, today == null ? present : today);
  }
}
