package org.opportunityfunnel.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A Karaf of one's own, laid out for a test.
 *
 * @param home its directory
 */
public record Distribution(Path home) {

  /** A fresh copy of the assembly. */
  public static Distribution assembly(String name) {
    return copy(Build.assembly(), name);
  }

  /** A fresh copy of an unmodified Karaf. */
  public static Distribution stockKaraf(String name) {
    return copy(Build.stockKaraf(), name);
  }

  /**
   * Where the durable things of a server of this distribution live, unless it is told otherwise.
   */
  public Path data() {
    return home.resolve("data/funnel");
  }

  /** One of our bundles in its repository. */
  public Path bundle(String artifact) {
    String version = Build.version();
    return home.resolve("system/org/opportunityfunnel")
        .resolve(artifact)
        .resolve(version)
        .resolve(artifact + "-" + version + ".jar");
  }

  /** Writes a configuration file below {@code etc}. */
  public void configure(String file, String... lines) {
    write(home.resolve("etc").resolve(file), lines);
  }

  private static void write(Path file, String... lines) {
    try {
      Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Distribution copy(Path source, String name) {
    try {
      Files.createDirectories(Build.work());
      Path home = Files.createTempDirectory(Build.work(), name + "-");
      Files.walkFileTree(source, new Copying(source, home));
      return new Distribution(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Copying extends SimpleFileVisitor<Path> {
    private final Path source;
    private final Path target;

    Copying(Path source, Path target) {
      this.source = source;
      this.target = target;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      Files.createDirectories(target.resolve(source.relativize(directory)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Path place = target.resolve(source.relativize(file));
      if (file.startsWith(source.resolve("system"))) {
        // A hundred megabytes that no server writes to.
        Files.createLink(place, file);
      } else {
        Files.copy(file, place, StandardCopyOption.COPY_ATTRIBUTES);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
