package org.opportunityfunnel.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A bundle as it was built.
 *
 * @param name its artifact's
 * @param classes its {@code target/classes}
 */
record Bundle(String name, Path classes) {
  private static final String PREFIX = "funnel-";

  /** All bundles of the project, by name. */
  static List<Bundle> all() {
    Path bundles = Path.of(System.getProperty("funnel.root"), "bundles");
    try (Stream<Path> folders = Files.list(bundles)) {
      return folders
          .filter(folder -> folder.getFileName().toString().startsWith(PREFIX))
          .map(
              folder ->
                  new Bundle(folder.getFileName().toString(), folder.resolve("target/classes")))
          .sorted((a, b) -> a.name().compareTo(b.name()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isApi() {
    return name.equals("funnel-api");
  }

  /** The package that its name stands for. */
  String basePackage() {
    return "org.opportunityfunnel." + name.substring(PREFIX.length()).replace('-', '.');
  }

  JavaClasses javaClasses() {
    return new ClassFileImporter().importPath(classes);
  }

  /** A header of its manifest; empty if it has none. */
  String header(String header) {
    try (InputStream stream = Files.newInputStream(classes.resolve("META-INF/MANIFEST.MF"))) {
      String value = new Manifest(stream).getMainAttributes().getValue(new Attributes.Name(header));
      return value == null ? "" : value;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
