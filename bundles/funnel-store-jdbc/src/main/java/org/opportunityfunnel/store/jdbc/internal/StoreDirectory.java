package org.opportunityfunnel.store.jdbc.internal;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Where the store keeps its file when configuration does not say. */
final class StoreDirectory {
  private final UnaryOperator<String> environment;
  private final UnaryOperator<String> property;

  StoreDirectory(UnaryOperator<String> environment, UnaryOperator<String> property) {
    this.environment = environment;
    this.property = property;
  }

  /** The configured directory, else $FUNNEL_DATA, else {@code funnel} in Karaf's data. */
  Path of(String configured) {
    if (!configured.isBlank()) {
      return Path.of(configured.strip());
    }
    String data = environment.apply("FUNNEL_DATA");
    if (data != null && !data.isBlank()) {
      return Path.of(data.strip());
    }
    String karaf = property.apply("karaf.data");
    return Path.of(karaf == null ? "data" : karaf, "funnel");
  }
}
