package org.opportunityfunnel.shell.internal.karaf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.opportunityfunnel.shell.internal.local.LocalServices;

/**
 * One run of a command on the console, with what it wrote.
 *
 * @param failure what the console says of it; empty if it was done
 */
record ConsoleRun(String out, String err, String failure) {
  /** Runs it with pipes for its streams. */
  static ConsoleRun of(LocalServices services, Session session, String name, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ConsoleStreams streams =
        new ConsoleStreams(
            new ByteArrayInputStream(new byte[0]), print(out), print(err), stream -> false);
    String failure = "";
    try {
      new ConsoleCommand(name, services, () -> streams)
          .execute(session, new ArrayList<>(List.of(arguments)));
    } catch (CommandException told) {
      failure = told.getNiceHelp();
    }
    return new ConsoleRun(text(out), text(err), failure.replace(System.lineSeparator(), "\n"));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
