package org.opportunityfunnel.close.internal.account;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Where cursors are kept when configuration does not say. */
record SyncDirectory(UnaryOperator<String> environment, UnaryOperator<String> property) {
  static final SyncDirectory OF_THIS_PROCESS =
      new SyncDirectory(System::getenv, System::getProperty);

  private static final String FOLDER = "close";

  /** The configured directory, else in $FUNNEL_DATA, else in {@code funnel} in Karaf's data. */
  Path of(String configured) {
    if (!configured.isBlank()) {
      return Path.of(configured.strip());
    }
    String data = environment.apply("FUNNEL_DATA");
    if (data != null && !data.isBlank()) {
      return Path.of(data.strip(), FOLDER);
    }
    String karaf = property.apply("karaf.data");
    return Path.of(karaf == null ? "data" : karaf, "funnel", FOLDER);
  }
}
