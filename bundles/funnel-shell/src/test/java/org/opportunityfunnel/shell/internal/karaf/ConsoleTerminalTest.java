package org.opportunityfunnel.shell.internal.karaf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.shell.internal.command.Terminal;

class ConsoleTerminalTest {
  private static ConsoleStreams streams(boolean outIsTty, boolean errIsTty) {
    return new ConsoleStreams(
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(new ByteArrayOutputStream()),
        new PrintStream(new ByteArrayOutputStream()),
        stream -> stream == 1 ? outIsTty : errIsTty);
  }

  @ParameterizedTest
  @CsvSource({
    "xterm-256color, 132, true, true, 132, true, true",
    "xterm-256color, 132, false, true, 132, false, true",
    "xterm-256color, 132, true, false, 132, true, false",
    "xterm-256color, 0, true, true, 80, true, true",
    "dumb, 100, true, true, 100, false, false"
  })
  void followsTheSession(
      String type,
      int columns,
      boolean outIsTty,
      boolean errIsTty,
      int width,
      boolean colour,
      boolean redraws) {
    Terminal terminal =
        ConsoleTerminal.of(
            FakeSession.in(Path.of(""), FakeSession.terminal(type, columns)),
            streams(outIsTty, errIsTty));
    assertEquals(width, terminal.outStyle().width());
    assertEquals(colour, terminal.outStyle().colour());
    assertEquals(outIsTty, terminal.outIsTerminal());
    assertEquals(redraws, terminal.errIsTerminal());
  }

  @Test
  void aSessionWithoutATerminalIsPlain() {
    Terminal terminal = ConsoleTerminal.of(FakeSession.in(Path.of("")), streams(true, true));
    assertEquals(80, terminal.outStyle().width());
    assertEquals(false, terminal.outStyle().colour());
    assertEquals(false, terminal.errIsTerminal());
  }
}
