package org.opportunityfunnel.testkit.trino;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One node of a cluster: a process with a folder of its own. */
final class TrinoNode implements AutoCloseable {
  private static final String OF_THE_SERVER = "io.trino.server.TrinoServer";

  private final Process process;
  private final Path log;

  private TrinoNode(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts one.
   *
   * @param settings what stands in its config.properties
   * @param catalogs the properties of each catalog
   */
  static TrinoNode start(
      TrinoSettings trino,
      Path folder,
      Map<String, String> settings,
      Map<String, Map<String, String>> catalogs)
      throws IOException {
    Path etc = Files.createDirectories(folder.resolve("etc"));
    write(etc.resolve("config.properties"), settings);
    write(etc.resolve("log.properties"), Map.of("io.trino", "WARN", "io.airlift", "WARN"));
    Path catalog = Files.createDirectories(etc.resolve("catalog"));
    for (Map.Entry<String, Map<String, String>> one : catalogs.entrySet()) {
      write(catalog.resolve(one.getKey() + ".properties"), one.getValue());
    }
    Path log = folder.resolve("server.log");
    return new TrinoNode(
        new ProcessBuilder(command(trino, folder))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start(),
        log);
  }

  private static List<String> command(TrinoSettings trino, Path folder) {
    List<String> command = new ArrayList<>();
    command.add(trino.java().resolve("bin/java").toString());
    command.addAll(trino.options());
    command.addAll(
        List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "-Djdk.attach.allowAttachSelf=true",
            "--add-modules=jdk.incubator.vector",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dnode.environment=funnel",
            "-Dnode.id=" + folder.getFileName(),
            "-Dnode.data-dir=" + folder.resolve("data"),
            "-Dplugin.dir=" + trino.server().resolve("plugin"),
            "-Dcatalog.config-dir=etc/catalog",
            "-Dconfig=etc/config.properties",
            "-Dlog.levels-file=etc/log.properties",
            "-cp",
            trino.server().resolve("lib") + "/*",
            OF_THE_SERVER));
    return command;
  }

  private static void write(Path file, Map<String, String> properties) throws IOException {
    Files.writeString(
        file,
        properties.entrySet().stream()
            .map(property -> property.getKey() + "=" + property.getValue() + "\n")
            .sorted()
            .collect(Collectors.joining()));
  }

  /**
   * Looks whether it still runs.
   *
   * @throws IOException with the end of its log if it does not
   */
  void check() throws IOException {
    if (!process.isAlive()) {
      List<String> lines = Files.readAllLines(log);
      throw new IOException(
          "Trino ended:\n"
              + String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size())));
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
