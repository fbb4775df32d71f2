package org.opportunityfunnel.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A Karaf that runs as a process of its own, started by {@code bin/karaf}. */
public final class KarafProcess implements AutoCloseable {
  private static final String LOG = "data/log/karaf.log";
  private static final int LOG_LINES = 60;
  private static final Duration STOPPING = Duration.ofSeconds(30);

  private final Distribution distribution;
  private final Process process;
  private final Path output;

  private KarafProcess(Distribution distribution, Process process, Path output) {
    this.distribution = distribution;
    this.process = process;
    this.output = output;
  }

  /**
   * Starts it and returns at once.
   *
   * @param environment what is set for it beside PATH and JAVA_HOME; nothing else is inherited
   * @param arguments of {@code bin/karaf}; none for a console on standard input
   */
  public static KarafProcess start(
      Distribution distribution, Map<String, String> environment, String... arguments) {
    return start(
        distribution,
        environment,
        "dumb",
        Stream.concat(
                Stream.of("sh", distribution.home().resolve("bin/karaf").toString()),
                Stream.of(arguments))
            .toList());
  }

  /** Starts it with its console on a terminal of its own, on which keys and colours work. */
  public static KarafProcess onTerminal(
      Distribution distribution, Map<String, String> environment) {
    String karaf = "exec sh '" + distribution.home().resolve("bin/karaf") + "'";
    return start(
        distribution,
        environment,
        "xterm",
        List.of("script", "--quiet", "--flush", "--command", karaf, "/dev/null"));
  }

  private static KarafProcess start(
      Distribution distribution,
      Map<String, String> environment,
      String terminal,
      List<String> command) {
    try {
      Path output = Files.createTempFile(distribution.home(), "output-", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(distribution.home().toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().clear();
      builder.environment().put("PATH", System.getenv("PATH"));
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().put("TERM", terminal);
      builder.environment().putAll(environment);
      return new KarafProcess(distribution, builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Types a line into its console. */
  public void type(String line) {
    try {
      Writer console = process.outputWriter(StandardCharsets.UTF_8);
      console.write(line + "\n");
      console.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until its log has that text: the console is there before all of its commands are. */
  public void awaitLogged(String text) {
    Await.until("the log to say " + text, () -> wholeLog().contains(text));
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Waits until it has ended by itself, and gives its exit status. */
  public int awaitExit(Duration atMost) {
    try {
      return process.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS).exitValue();
    } catch (TimeoutException e) {
      throw new AssertionError("Still running after " + atMost + "\n" + log(), e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends SIGTERM to the server, waits for its end, and gives the exit status. */
  public int terminate() {
    tree().forEach(ProcessHandle::destroy);
    return awaitExit(STOPPING);
  }

  /** SIGKILL: no chance to put anything in order. */
  public void kill() {
    List<ProcessHandle> all = tree();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(handle -> handle.onExit().orTimeout(STOPPING.toSeconds(), TimeUnit.SECONDS).join());
  }

  /** The process IDs of the server and, where there is one, the shell around it. */
  public List<Long> processIds() {
    return tree().stream().map(ProcessHandle::pid).toList();
  }

  /** What it has printed so far. */
  public String output() {
    return read(output);
  }

  /** What it has logged so far. */
  public String wholeLog() {
    return read(distribution.home().resolve(LOG));
  }

  /** The end of what it printed and logged, for the message of a failure. */
  public String log() {
    return "--- printed:\n" + tail(output()) + "\n--- karaf.log:\n" + tail(wholeLog());
  }

  @Override
  public void close() {
    kill();
  }

  private List<ProcessHandle> tree() {
    return Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tail(String text) {
    List<String> lines = text.lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
  }
}
