package org.opportunityfunnel.shell.internal.server;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opportunityfunnel.shell.internal.client.FunnelEnvironment;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;

/** The distribution's server as a child of this process; what it prints goes to files. */
public final class ServerProcess {
  private static final int LAST_WORDS = 8;

  private final Process process;
  private final Path errors;
  private final Path log;

  private ServerProcess(Process process, Path errors, Path log) {
    this.process = process;
    this.errors = errors;
    this.log = log;
  }

  /**
   * Starts {@code bin/karaf server} under the environment's variables.
   *
   * @throws CommandFailure UNREACHABLE if it can't be run
   */
  public static ServerProcess start(FunnelEnvironment environment) {
    Path script = environment.home().resolve("bin").resolve("karaf");
    Path folder = environment.karafData().resolve("log");
    try {
      Files.createDirectories(folder);
      Path errors = folder.resolve("demo.err");
      ProcessBuilder builder =
          new ProcessBuilder(script.toString(), "server")
              // In the caller's folder, so that a relative FUNNEL_DATA means the same to both.
              .redirectInput(new File("/dev/null"))
              .redirectOutput(folder.resolve("demo.out").toFile())
              .redirectError(errors.toFile());
      builder.environment().putAll(environment.variables());
      // The script then becomes the server instead of waiting for it, so that signals reach it.
      builder.environment().put("KARAF_EXEC", "exec");
      return new ServerProcess(builder.start(), errors, folder.resolve("karaf.log"));
    } catch (IOException unstartable) {
      throw new CommandFailure(
          CommandFailure.Kind.UNREACHABLE,
          "Can't start " + script + ": " + unstartable.getMessage(),
          unstartable);
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Where the server logs. */
  public Path log() {
    return log;
  }

  /** The last lines that it wrote to its standard error; none if it wrote nothing. */
  public List<String> lastWords() {
    try {
      String text = new String(Files.readAllBytes(errors), Charset.defaultCharset());
      List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
      return lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size());
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** Waits for its end; its exit status. */
  public int await() throws InterruptedException {
    return process.waitFor();
  }

  /** Asks it to stop and waits that long for it, then ends it. */
  public void stop(Duration patience) {
    process.destroy();
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
