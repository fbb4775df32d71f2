package org.opportunityfunnel.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.shell.internal.text.TextStyle;

class ProgressReporterTest {
  private static final long MILLI = 1_000_000;
  private static final int MIB = 1 << 20;
  private static final String FILE = "lead.json";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long now = 17 * MILLI;

  private ProgressReporter reporter(boolean terminal) {
    return new ProgressReporter(
        new PrintStream(bytes, true, StandardCharsets.UTF_8),
        terminal,
        TextStyle.PLAIN,
        new ProgressReporter.Source(10 * MIB, "All sent; the server is at it."),
        () -> now);
  }

  private String written() {
    String written = bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    bytes.reset();
    return written;
  }

  @Test
  void writesALineEveryThreeSeconds() {
    ProgressReporter reporter = reporter(false);
    now += 2_999 * MILLI;
    reporter.read(FILE, MIB);
    assertEquals("", written());
    now += MILLI;
    reporter.read(FILE, 2 * MIB);
    assertEquals("lead.json:  30%  3.0 of 10.0 MiB  1.0 MiB/s  7 s left\n", written());
    now += 1_000 * MILLI;
    reporter.read(FILE, MIB);
    assertEquals("", written());
    reporter.read(FILE, 6 * MIB);
    assertEquals(
        "lead.json: 100%  10.0 of 10.0 MiB  2.5 MiB/s\nAll sent; the server is at it.\n",
        written());
    reporter.end();
    assertEquals("", written());
  }

  @Test
  void saysOnceThatItWaitsAndCountsFromItsTurnOn() {
    ProgressReporter reporter = reporter(false);
    now += 600_000 * MILLI;
    reporter.waits();
    reporter.waits();
    assertEquals("Another import is at it; this one waits for its turn.\n", written());
    now += 4_000 * MILLI;
    reporter.read(FILE, 4 * 1_024);
    assertEquals("lead.json:   0%  0.0 of 10.0 MiB  0.0 MiB/s  170 min left\n", written());
  }

  @Test
  void redrawsABarOnATerminal() {
    ProgressReporter reporter = reporter(true);
    now += 99 * MILLI;
    reporter.read(FILE, 1);
    assertEquals("", written());
    now += 901 * MILLI;
    reporter.read(FILE, 5 * MIB);
    assertEquals(
        "\r[########........]  50%  5.0 of 10.0 MiB  5.0 MiB/s  1 s left  lead.json", written());
    now += 1_000 * MILLI;
    reporter.read(FILE, 4 * MIB);
    assertEquals(
        "\r\u001B[K[##############..]  90%  9.0 of 10.0 MiB  4.5 MiB/s  1 s left  lead.json",
        written());
    reporter.end();
    assertEquals("\n", written());
  }
}
