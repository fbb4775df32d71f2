package org.opportunityfunnel.shell.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.shell.internal.fake.FakeDistribution;

/**
 * Runs {@code bin/funnel} in a distribution whose Java is a script that tells what it was given.
 */
class LauncherTest {
  private static final Path LAUNCHER =
      Path.of("../../karaf-assembly/src/main/resources/bin/funnel").toAbsolutePath().normalize();
  private static final List<String> JARS =
      List.of(
          "org/opportunityfunnel/funnel-shell/0.1.0-SNAPSHOT/funnel-shell-0.1.0-SNAPSHOT.jar",
          "org/opportunityfunnel/funnel-api/0.1.0-SNAPSHOT/funnel-api-0.1.0-SNAPSHOT.jar",
          "info/picocli/picocli/4.7.7/picocli-4.7.7.jar",
          "com/fasterxml/jackson/core/jackson-core/2.9.10/jackson-core-2.9.10.jar",
          "com/fasterxml/jackson/core/jackson-core/2.22.4/jackson-core-2.22.4.jar",
          "com/fasterxml/jackson/core/jackson-databind/2.22.4/jackson-databind-2.22.4.jar",
          "com/fasterxml/jackson/core/jackson-annotations/2.22/jackson-annotations-2.22.jar");

  @TempDir Path folder;
  private Path home;
  private Path launcher;

  private record Run(int code, String text) {}

  @BeforeEach
  void unpack() throws IOException {
    home = Files.createDirectories(folder.toRealPath().resolve("a dist's home"));
    launcher = home.resolve("bin/funnel");
    Files.createDirectories(launcher.getParent());
    Files.copy(LAUNCHER, launcher, StandardCopyOption.COPY_ATTRIBUTES);
    for (String jar : JARS) {
      Path file = home.resolve("system").resolve(jar);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
    java("17.0.15");
  }

  private void java(String version) throws IOException {
    new FakeDistribution(home)
        .script(
            folder.resolve("jdk/bin/java"),
            "if [ \"$1\" = -version ]; then",
            "  echo 'Picked up JAVA_TOOL_OPTIONS: -Dx' >&2",
            "  echo 'openjdk version \"" + version + "\" 2025-04-15' >&2",
            "  exit 0",
            "fi",
            "for argument in \"$@\"; do echo \"[$argument]\"; done",
            "exit 42");
  }

  private Run run(Map<String, String> variables, Path program, String... arguments)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList())
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Run(process.waitFor(), text);
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
  }

  private Map<String, String> with(String... pairs) {
    Map<String, String> variables = new HashMap<>();
    variables.put("PATH", "/usr/bin:/bin");
    variables.put("JAVA_HOME", folder.resolve("jdk").toString());
    for (int i = 0; i < pairs.length; i += 2) {
      variables.put(pairs[i], pairs[i + 1]);
    }
    return variables;
  }

  @Test
  void passesEverythingOnAndTheExitCodeBack() throws IOException {
    Run run = run(with(), launcher, "report", "a b", "", "*", "$(x)");
    assertEquals(42, run.code(), run.text());
    assertTrue(run.text().contains("[-Dfunnel.home=" + home + "]\n"), run.text());
    assertTrue(
        run.text()
            .endsWith(
                "[org.opportunityfunnel.shell.internal.cli.FunnelCli]\n"
                    + "[report]\n[a b]\n[]\n[*]\n[$(x)]\n"),
        run.text());
    assertTrue(run.text().contains("[-Dfunnel.terminals=]\n"), run.text());
  }

  @Test
  void takesTheNewestJars() throws IOException {
    Run run = run(with(), launcher);
    String system = home.resolve("system") + "/";
    String expected =
        JARS.stream()
            .filter(jar -> !jar.contains("2.9.10"))
            .map(jar -> system + jar)
            .reduce((a, b) -> a + ":" + b)
            .orElseThrow();
    assertTrue(run.text().contains("[-cp]\n[" + expected + "]\n"), run.text());
  }

  @Test
  void isFoundThroughSymbolicLinks() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("else where"));
    Files.createSymbolicLink(elsewhere.resolve("one"), launcher);
    Files.createSymbolicLink(elsewhere.resolve("two"), Path.of("one"));
    Files.createSymbolicLink(folder.resolve("dist link"), home);
    for (Path link : List.of(elsewhere.resolve("two"), folder.resolve("dist link/bin/funnel"))) {
      Run run = run(with(), link);
      assertEquals(42, run.code(), run.text());
      assertTrue(run.text().contains("[-Dfunnel.home=" + home + "]\n"), run.text());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "17, 42",
    "17.0.15, 42",
    "21-ea, 42",
    "23.0.1, 42",
    "16.0.2, 3",
    "24, 3",
    "1.8.0_402, 3"
  })
  void takesAJavaThatFits(String version, int code) throws IOException {
    java(version);
    Run run = run(with(), launcher);
    assertEquals(code, run.code(), run.text());
    if (code == 3) {
      assertEquals(1, run.text().lines().count(), run.text());
      assertTrue(run.text().contains("set JAVA_HOME to a JDK 17 to 23"), run.text());
    }
  }

  @Test
  void saysThatJavaIsMissing() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("no java"));
    FakeDistribution tools = new FakeDistribution(home);
    for (String tool : List.of("dirname", "readlink", "sed", "head", "sort", "tail", "cut")) {
      tools.script(bin.resolve(tool), "PATH=/usr/bin:/bin exec " + tool + " \"$@\"");
    }
    Run nowhere = run(Map.of("PATH", bin.toString()), launcher);
    assertEquals(
        "Java is missing: install a JDK 17 to 23, or set JAVA_HOME to one.\n", nowhere.text());
    assertEquals(3, nowhere.code());
    Run wrong = run(with("JAVA_HOME", "/no/such"), launcher);
    assertEquals(3, wrong.code());
    assertTrue(wrong.text().startsWith("JAVA_HOME is /no/such,"), wrong.text());
  }

  @Test
  void takesJavaFromThePath() throws IOException {
    Run run = run(Map.of("PATH", folder.resolve("jdk/bin") + ":/usr/bin:/bin"), launcher);
    assertEquals(42, run.code(), run.text());
  }

  @Test
  void saysWhichPartIsMissing() throws IOException {
    Files.delete(home.resolve("system").resolve(JARS.get(2)));
    Run run = run(with(), launcher);
    assertEquals(3, run.code());
    assertEquals(
        "picocli is missing in " + home.resolve("system") + "; unpack the distribution anew.\n",
        run.text());
  }
}
