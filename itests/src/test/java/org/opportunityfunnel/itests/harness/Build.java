package org.opportunityfunnel.itests.harness;

import java.nio.file.Path;

/** Where the build left what is tested; the failsafe plugin says it. */
public final class Build {
  private Build() {}

  /** The clone. */
  public static Path root() {
    return path("funnel.root");
  }

  /** The assembly, unpacked. */
  public static Path assembly() {
    return root().resolve("karaf-assembly/target/assembly");
  }

  /** The assembly, packed. */
  public static Path archive() {
    return root().resolve("karaf-assembly/target/karaf-assembly-" + version() + ".tar.gz");
  }

  /** What the build says is in an archive that it made. */
  public static Path bill(Path archive) {
    return archive.resolveSibling(archive.getFileName() + ".cdx.json");
  }

  /** An unmodified Karaf, unpacked. */
  public static Path stockKaraf() {
    return path("funnel.stock");
  }

  /** The KAR. */
  public static Path kar() {
    return root().resolve("features/target/funnel-features-" + version() + ".kar");
  }

  /** A bundle that only tests install, by its folder below {@code itests}. */
  public static Path bundle(String name) {
    return root().resolve("itests/" + name + "/target/itest-" + name + "-" + version() + ".jar");
  }

  static String version() {
    return System.getProperty("funnel.version");
  }

  /** Where servers are laid out; cleared by the next build. */
  static Path work() {
    return path("funnel.work");
  }

  private static Path path(String property) {
    return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
  }
}
