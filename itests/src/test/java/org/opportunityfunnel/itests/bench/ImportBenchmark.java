package org.opportunityfunnel.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.opportunityfunnel.itests.harness.Distribution;
import org.opportunityfunnel.itests.harness.FreePort;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.TerminalClient;
import org.opportunityfunnel.testkit.years.SalesYears;

/**
 * Prints how fast records come into the assembly and out again, beside DuckDB's own reader on the
 * same file. Arguments: opportunities, seed (1000000 1).
 */
public final class ImportBenchmark {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double MEGABYTE = 1e6;
  private static final int PATIENCE_SECONDS = 600;
  private static final String ALL = new RequestBodies(0).allTime();

  private final FunnelServer server;
  private final Http http;
  private final Path file;

  private ImportBenchmark(FunnelServer server, Path file) {
    this.server = server;
    this.http =
        new Http(
            server.base(), server.newKeyText("orga_loaded", "\"report\",\"import\",\"admin\""));
    this.file = file;
  }

  public static void main(String[] arguments) throws Exception {
    int opportunities = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    Machine.print();
    Path folder = Files.createTempDirectory("funnel-import-");
    Path file = folder.resolve("years.ndjson.gz");
    long changes = YearsFile.write(new SalesYears(opportunities, seed), file);
    System.out.printf(
        Locale.ROOT,
        "| %,d opportunities, %,d changes, seed %d | |%n|---|---|%n",
        opportunities,
        changes,
        seed);
    try (FunnelServer server =
        FunnelServer.of(Distribution.assembly("import-benchmark"), FreePort.find(), "server")) {
      server.start().awaitReady();
      new ImportBenchmark(server, file).run();
    }
    duckDb(folder, file);
  }

  private void run() throws Exception {
    load("import");
    long loaded = System.nanoTime();
    while (http.report("stages", ALL, "application/json").statusCode() != 200) {
      Thread.sleep(20);
    }
    row("then until reports see it", seconds(loaded));
    load("the same once more: nothing changes");
    export();
    row("size on the disk", megabytes(status().at("/database/bytes").asLong()));
    folder();
  }

  /** From the store into a folder, and from there into another organization. */
  private void folder() throws Exception {
    Path folder = file.resolveSibling("folder");
    terminal("orga_loaded", "export to a folder, by the terminal", "export", "--folder", folder);
    terminal("orga_folder", "import of that folder, by the terminal", "import", folder);
    Http other = new Http(server.base(), server.newKeyText("orga_folder", "\"report\""));
    byte[] expected = figures(http);
    if (!Arrays.equals(expected, figures(other))) {
      throw new IllegalStateException("The report over the folder's records is another one");
    }
  }

  private static byte[] figures(Http from) throws Exception {
    String all = ALL.replace(",\"include\":[\"meta\"]", "");
    return from.report("stages", all, "application/json").body();
  }

  private void terminal(String organization, String what, Object... command) throws Exception {
    TerminalClient terminal =
        new TerminalClient(
            server.distribution(),
            server.base().toString(),
            server.newKeyText(organization, "\"report\",\"import\",\"admin\""),
            PATIENCE_SECONDS);
    try (Resident resident = new Resident(server.process().processIds())) {
      long before = System.nanoTime();
      String[] words = Stream.of(command).map(Object::toString).toArray(String[]::new);
      TerminalClient.Ending ending = terminal.run(words);
      if (ending.status() != 0) {
        throw new IllegalStateException(ending.output());
      }
      row(what, seconds(before) + ", resident at most " + resident.mostMegabytes() + " MB");
    }
  }

  private void load(String what) throws Exception {
    try (Resident resident = new Resident(server.process().processIds())) {
      long before = System.nanoTime();
      HttpResponse<byte[]> answer =
          http.load(BodyPublishers.ofFile(file), "Content-Encoding", "gzip");
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
      }
      row(
          what + ", " + megabytes(Files.size(file)) + " of gzipped NDJSON over HTTP",
          seconds(before) + ", resident at most " + resident.mostMegabytes() + " MB");
    }
  }

  private void export() throws Exception {
    try (Resident resident = new Resident(server.process().processIds())) {
      long before = System.nanoTime();
      byte[] body = http.get("/api/v1/export/", "Accept-Encoding", "gzip").body();
      row(
          "export, " + megabytes(body.length) + " of gzipped NDJSON over HTTP",
          seconds(before) + ", resident at most " + resident.mostMegabytes() + " MB");
    }
  }

  private JsonNode status() throws Exception {
    long before = System.nanoTime();
    JsonNode status = JSON.readTree(http.get("/api/v1/status/").body());
    row("status, which counts all of it", seconds(before));
    return status;
  }

  private static void duckDb(Path folder, Path file) throws Exception {
    Path database = folder.resolve("duckdb.db");
    long before = System.nanoTime();
    Process reader =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx64m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    DuckDbReader.class.getName(),
                    file.toString(),
                    database.toString()))
            .inheritIO()
            .start();
    try (Resident resident = new Resident(List.of(reader.pid()))) {
      if (reader.waitFor() != 0) {
        throw new IllegalStateException("DuckDB's reader failed");
      }
      row(
          "DuckDB's read_json into two tables, no checks, no upsert",
          seconds(before) + ", resident at most " + resident.mostMegabytes() + " MB");
    }
    row("size on the disk of these", megabytes(Files.size(database)));
  }

  private static void row(String what, String figure) {
    HttpBenchmark.row(what, figure);
  }

  private static String seconds(long since) {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - since) / 1e9);
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.0f MB", bytes / MEGABYTE);
  }
}
