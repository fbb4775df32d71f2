package org.opportunityfunnel.itests.harness;

import java.nio.file.Path;

/** Where the build left what is tested; the failsafe plugin says it. */
public final class Build {
  private Build() {}

  /** The assembly, unpacked. */
  public static Path assembly() {
    return path("funnel.assembly");
  }

  /** An unmodified Karaf, unpacked. */
  public static Path stockKaraf() {
    return path("funnel.stock");
  }

  /** The feature repository. */
  public static Path featureFile() {
    return path("funnel.features").resolve("feature/feature.xml");
  }

  /** A Maven repository with everything that the features name. */
  public static Path offlineRepository() {
    return path("funnel.features").resolve("repository");
  }

  /** The KAR. */
  public static Path kar() {
    return path("funnel.features").resolve("funnel-features-" + version() + ".kar");
  }

  public static String version() {
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
