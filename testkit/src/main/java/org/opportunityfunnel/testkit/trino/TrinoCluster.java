package org.opportunityfunnel.testkit.trino;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A coordinator and a worker, with a catalog {@code memory}, a catalog {@code iceberg} on files of
 * its own, and those asked for. Closing it ends the processes and removes its files. With Trino's
 * driver on the class path:
 *
 * <pre>{@code
 * Optional<TrinoCluster> started = TrinoCluster.start(List.of("-Xmx3G"), Map.of());
 * if (started.isPresent()) { // else no JDK here runs it
 *   try (TrinoCluster trino = started.get();
 *       Connection connection =
 *           DriverManager.getConnection(trino.url() + "/memory/default", "anyone", null)) {
 *     // CREATE TABLE ... AS SELECT ...; the schema memory.default is there.
 *   }
 * }
 * }</pre>
 *
 * <p>Starting takes 20 seconds of two processors, and two nodes 3 GB and more.
 */
public final class TrinoCluster implements AutoCloseable {
  /** Short queries, of which most are asked once: compiling them well takes longer than they do. */
  public static final List<String> FOR_TESTS =
      List.of("-Xmx1536M", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final int SECONDS_TO_START = 180;

  private final Path folder;
  private final int port;
  private final List<TrinoNode> nodes = new ArrayList<>();

  private TrinoCluster(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /**
   * Fetches and unpacks the server unless a build before did: 800 MB.
   *
   * @throws IOException if it can't be had
   */
  public static void fetch() throws IOException, InterruptedException {
    TrinoInstallation.ofBuild().folder();
  }

  /**
   * Starts one and waits until it takes queries; they wait for both nodes.
   *
   * @param options options of each node's JVM, such as {@link #FOR_TESTS}
   * @param catalogs the properties of further catalogs
   * @return empty if no JDK runs it here
   * @throws IOException if it can't be fetched, or does not start
   */
  public static Optional<TrinoCluster> start(
      List<String> options, Map<String, Map<String, String>> catalogs)
      throws IOException, InterruptedException {
    Optional<Path> java = TrinoJava.find();
    if (java.isEmpty()) {
      return Optional.empty();
    }
    Path server = TrinoInstallation.ofBuild().folder();
    TrinoCluster cluster = new TrinoCluster(Files.createTempDirectory("trino"), freePort());
    try {
      cluster.startNodes(new TrinoSettings(java.get(), server, options), catalogs);
      return Optional.of(cluster);
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private void startNodes(TrinoSettings trino, Map<String, Map<String, String>> catalogs)
      throws IOException, InterruptedException {
    Map<String, Map<String, String>> all = new HashMap<>(catalogs);
    all.put("memory", Map.of("connector.name", "memory", "memory.max-data-per-node", "2GB"));
    all.put("iceberg", iceberg());
    startNode(trino, "coordinator", port, all);
    startNode(trino, "worker", freePort(), all);
    await();
  }

  private Map<String, String> iceberg() throws IOException {
    Path lake = Files.createDirectories(folder.resolve("lake"));
    return Map.of(
        "connector.name",
        "iceberg",
        "iceberg.catalog.type",
        "TESTING_FILE_METASTORE",
        "hive.metastore.catalog.dir",
        "local:///warehouse",
        "fs.native-local.enabled",
        "true",
        "local.location",
        lake.toString());
  }

  private void startNode(
      TrinoSettings trino, String name, int port, Map<String, Map<String, String>> catalogs)
      throws IOException {
    boolean coordinates = name.equals("coordinator");
    Map<String, String> settings = new HashMap<>();
    settings.put("coordinator", String.valueOf(coordinates));
    if (coordinates) {
      settings.put("node-scheduler.include-coordinator", "true");
      // Queries wait until the worker is there, too.
      settings.put("query-manager.required-workers", "2");
    }
    settings.put("http-server.http.port", String.valueOf(port));
    settings.put("discovery.uri", "http://127.0.0.1:" + this.port);
    settings.put("node.internal-address", "127.0.0.1");
    nodes.add(TrinoNode.start(trino, folder.resolve(name), settings, catalogs));
  }

  private void await() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + SECONDS_TO_START * 1_000_000_000L;
    while (isStarting()) {
      for (TrinoNode node : nodes) {
        node.check();
      }
      if (System.nanoTime() > deadline) {
        throw new IOException("Trino took more than " + SECONDS_TO_START + " s to start");
      }
      Thread.sleep(200);
    }
  }

  private boolean isStarting() throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/info")).build();
    try {
      return !HTTP.send(request, BodyHandlers.ofString()).body().contains("\"starting\":false");
    } catch (IOException e) {
      return true;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** What a driver connects to; a catalog and schema may follow after a slash. */
  public String url() {
    return "jdbc:trino://127.0.0.1:" + port;
  }

  /** The folder of the iceberg catalog's files. */
  public Path lake() {
    return folder.resolve("lake");
  }

  @Override
  public void close() throws IOException {
    nodes.forEach(TrinoNode::close);
    TrinoInstallation.delete(folder);
  }
}
