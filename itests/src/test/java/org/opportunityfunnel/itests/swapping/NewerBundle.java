package org.opportunityfunnel.itests.swapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The same bundle, with a higher version. */
final class NewerBundle {
  private NewerBundle() {}

  /** Writes it into the folder. */
  static Path of(Path bundle, String version, Path folder) {
    Path newer = folder.resolve(version + "-" + bundle.getFileName());
    try (JarFile from = new JarFile(bundle.toFile())) {
      Manifest manifest = from.getManifest();
      manifest.getMainAttributes().putValue("Bundle-Version", version);
      try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(newer), manifest)) {
        copy(from, to);
      }
      return newer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(JarFile from, JarOutputStream to) throws IOException {
    Enumeration<JarEntry> entries = from.entries();
    while (entries.hasMoreElements()) {
      JarEntry entry = entries.nextElement();
      if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
        to.putNextEntry(new JarEntry(entry.getName()));
        from.getInputStream(entry).transferTo(to);
        to.closeEntry();
      }
    }
  }
}
