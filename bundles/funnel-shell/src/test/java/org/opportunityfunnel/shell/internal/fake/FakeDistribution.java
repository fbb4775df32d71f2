package org.opportunityfunnel.shell.internal.fake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A distribution's folder with scripts in the place of its programs. */
public record FakeDistribution(Path home) {

  /** Makes {@code bin/karaf}. */
  public FakeDistribution withServer(String... lines) throws IOException {
    return script(home.resolve("bin").resolve("karaf"), lines);
  }

  /** Makes a POSIX shell script. */
  public FakeDistribution script(Path file, String... lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return this;
  }
}
