package org.opportunityfunnel.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code bin/funnel} of a distribution, run in a process of its own without a terminal. */
public final class TerminalClient {
  private static final int PATIENCE_SECONDS = 60;

  private final Path script;
  private final String url;
  private final String key;
  private final int patienceSeconds;

  /**
   * A client.
   *
   * @param url where it looks for the server
   * @param key an API key
   */
  public TerminalClient(Distribution distribution, String url, String key) {
    this(distribution, url, key, PATIENCE_SECONDS);
  }

  /** One whose commands may take so long. */
  public TerminalClient(Distribution distribution, String url, String key, int patienceSeconds) {
    this.patienceSeconds = patienceSeconds;
    this.script = distribution.home().resolve("bin/funnel");
    this.url = url;
    this.key = key;
  }

  /** How a command ended, and all that it printed on both streams. */
  public record Ending(int status, String output) {}

  public Ending run(String... arguments) {
    try {
      Path output = Files.createTempFile("terminal", ".txt");
      try {
        return new Ending(status(arguments, output), Files.readString(output));
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int status(String[] arguments, Path output) throws IOException {
    List<String> command =
        Stream.concat(Stream.of(script.toString()), Stream.of(arguments)).toList();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", System.getenv("PATH"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("FUNNEL_URL", url);
    builder.environment().put("FUNNEL_KEY", key);
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(patienceSeconds, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(
            "No end of " + command + "\n" + Files.readString(output, StandardCharsets.UTF_8));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return process.exitValue();
  }
}
