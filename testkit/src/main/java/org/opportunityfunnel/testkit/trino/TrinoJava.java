package org.opportunityfunnel.testkit.trino;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Looks for a JDK that runs Trino, which needs a newer one than we do. */
public final class TrinoJava {
  /** The oldest JDK that runs it. */
  public static final int OLDEST = 24;

  private TrinoJava() {}

  /**
   * Its home: what the environment's TRINO_JAVA_HOME names, else the newest one in /usr/lib/jvm
   * whose file {@code release} says that it is new enough; empty if there is none.
   */
  public static Optional<Path> find() {
    return find(
        Optional.ofNullable(System.getenv("TRINO_JAVA_HOME")).map(Path::of),
        Path.of("/usr/lib/jvm"));
  }

  static Optional<Path> find(Optional<Path> named, Path folder) {
    return named.map(List::of).orElseGet(() -> children(folder)).stream()
        .filter(home -> version(home) >= OLDEST)
        .max(Comparator.comparingInt(TrinoJava::version));
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The feature version; 0 if the folder is no JDK's. */
  private static int version(Path home) {
    Properties release = new Properties();
    try (Reader in = Files.newBufferedReader(home.resolve("release"))) {
      release.load(in);
    } catch (IOException e) {
      return 0;
    }
    String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
    String feature = version.split("\\D", 2)[0];
    return feature.isEmpty() ? 0 : Integer.parseInt(feature);
  }
}
