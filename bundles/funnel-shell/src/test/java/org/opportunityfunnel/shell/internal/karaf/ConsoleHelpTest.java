package org.opportunityfunnel.shell.internal.karaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opportunityfunnel.shell.internal.command.FunnelCommands;
import org.opportunityfunnel.shell.internal.local.LocalServices;
import org.opportunityfunnel.shell.internal.text.Golden;

/** What {@code --help} says on the console, of every command and what is below it. */
class ConsoleHelpTest {
  static Stream<String> lines() {
    Stream<String> keys = Stream.of("create", "list", "revoke").map(sub -> "keys " + sub);
    Stream<String> searches =
        Stream.of("list", "show", "preview", "create", "change", "remove")
            .map(sub -> "searches " + sub);
    Stream<String> imports = Stream.of("list", "cancel").map(sub -> "imports " + sub);
    return Stream.of(FunnelCommands.names().stream(), keys, searches, imports).flatMap(all -> all);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void help(String line) {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    String command = words.remove(0);
    words.add("--help");
    ConsoleRun run =
        ConsoleRun.of(
            new LocalServices(),
            FakeSession.in(Path.of("")),
            command,
            words.toArray(String[]::new));
    assertEquals("", run.failure());
    assertEquals("", run.err());
    Golden.assertMatches("help/" + line.replace(' ', '-'), run.out().lines().toList());
    assertTrue(run.out().startsWith("Usage: funnel:" + line + " "), run::out);
    assertTrue(run.out().lines().allMatch(one -> one.length() <= 80), run::out);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void everyCommandIsDescribed(String line) {
    String name = line.split(" ")[0];
    ConsoleCommand command = new ConsoleCommand(name, new LocalServices(), () -> null);
    assertEquals("funnel", command.getScope());
    assertFalse(command.getDescription().isBlank());
  }
}
