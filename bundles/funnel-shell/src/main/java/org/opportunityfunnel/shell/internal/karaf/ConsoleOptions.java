package org.opportunityfunnel.shell.internal.karaf;

import picocli.CommandLine.Option;

/** Options that every command has on the console. */
final class ConsoleOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Option(names = "--debug", description = "Show where a failure comes from.")
  private boolean debug;
}
