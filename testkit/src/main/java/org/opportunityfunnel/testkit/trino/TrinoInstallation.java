package org.opportunityfunnel.testkit.trino;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Trino's server of the version that the root pom names, unpacked beside the local Maven
 * repository's own folders, where the next build finds it. Maven fetches it (800 MB) if it is not
 * in the local repository.
 */
final class TrinoInstallation {
  /** The PostgreSQL connector needs the types of geospatial; the others make starts slow. */
  private static final Set<String> PLUGINS =
      Set.of("memory", "iceberg", "postgresql", "geospatial");

  private static final Pattern VERSION = Pattern.compile("<trino.version>(.+)</trino.version>");

  private final Path root;
  private final Path repository;
  private final String version;

  private TrinoInstallation(Path root, Path repository, String version) {
    this.root = root;
    this.repository = repository;
    this.version = version;
  }

  /** The one of the build that runs. */
  static TrinoInstallation ofBuild() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve(".mvn"))) {
      root = root.getParent();
    }
    Matcher version = VERSION.matcher(Files.readString(root.resolve("pom.xml")));
    if (!version.find()) {
      throw new IOException("the root pom names no trino.version");
    }
    Path home = Path.of(System.getProperty("user.home"), ".m2", "repository");
    // Surefire tells tests which repository the build uses.
    String repository = System.getProperty("localRepository", home.toString());
    return new TrinoInstallation(root, Path.of(repository), version.group(1));
  }

  /** The folder of lib and plugin; fetches and unpacks it if need be. */
  Path folder() throws IOException, InterruptedException {
    Path folder = repository.resolve(".cache/opportunity-funnel/trino-server-" + version);
    if (!Files.isDirectory(folder)) {
      unpack(fetch(), folder);
    }
    return folder;
  }

  private Path fetch() throws IOException, InterruptedException {
    Path file =
        repository.resolve(
            "io/trino/trino-server/%1$s/trino-server-%1$s.tar.gz".formatted(version));
    if (!Files.exists(file)) {
      run(
          "mvn",
          "-q",
          "-B",
          "-N",
          "-f",
          root.resolve("pom.xml").toString(),
          "-Dmaven.repo.local=" + repository,
          "dependency:get",
          "-Dtransitive=false",
          "-Dartifact=io.trino:trino-server:" + version + ":tar.gz");
    }
    return file;
  }

  /** Another build may do the same at the same time: whoever is first gives the folder its name. */
  private static void unpack(Path archive, Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder.getParent());
    Path unpacked = Files.createTempDirectory(folder.getParent(), "unpacking");
    // All of it: the archive keeps a jar of many plugins once, as hard links.
    run("tar", "xzf", archive.toString(), "-C", unpacked.toString(), "--strip-components=1");
    try (Stream<Path> plugins = Files.list(unpacked.resolve("plugin"))) {
      for (Path plugin : plugins.toList()) {
        if (!PLUGINS.contains(plugin.getFileName().toString())) {
          delete(plugin);
        }
      }
    }
    try {
      Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      delete(unpacked);
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path one : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(List.of(command) + " failed: " + output.strip());
    }
  }
}
