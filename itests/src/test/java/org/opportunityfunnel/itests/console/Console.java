package org.opportunityfunnel.itests.console;

import java.util.List;
import java.util.regex.Pattern;
import org.opportunityfunnel.itests.harness.Await;
import org.opportunityfunnel.itests.harness.KarafProcess;

/**
 * A server's console on a terminal, as a person at the keyboard has it.
 *
 * @param process started on a terminal
 */
record Console(KarafProcess process) {
  /** What the console tells the terminal when it begins and ends to read a line. */
  private static final String READS = "\u001b[?2004h";

  private static final String RUNS = "\u001b[?2004l";
  private static final String BEGINS_TO_READ = "\u001b[?1h";
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  /** Types the line with Enter, waits until it has run, and gives what it printed, uncoloured. */
  List<String> run(String line) {
    String text = typed(line);
    String printed = text.substring(text.indexOf(RUNS) + RUNS.length());
    return lines(printed.substring(0, printed.lastIndexOf(BEGINS_TO_READ)));
  }

  /** Types the line with Tab and Enter, and gives what was shown before the line ran. */
  String offered(String line) {
    String text = typed(line + "\t");
    return String.join("\n", lines(text.substring(0, text.indexOf(RUNS))));
  }

  /** Waits until it reads a line. */
  void awaitReading() {
    Await.until(
        "the console to read",
        () -> {
          String output = process.output();
          return output.lastIndexOf(READS) > output.lastIndexOf(RUNS);
        });
  }

  private String typed(String line) {
    awaitReading();
    int before = process.output().length();
    process.type(line);
    Await.until(
        "the end of " + line,
        () -> {
          String output = process.output();
          int runs = output.indexOf(RUNS, before);
          return runs >= 0 && output.indexOf(READS, runs) >= 0;
        });
    return process.output().substring(before);
  }

  private static List<String> lines(String text) {
    return COLOUR
        .matcher(text)
        .replaceAll("")
        .replaceAll("\r+\n", "\n")
        .stripTrailing()
        .lines()
        .toList();
  }
}
