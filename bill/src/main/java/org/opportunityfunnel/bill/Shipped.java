package org.opportunityfunnel.bill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The jars of what is shipped: a distribution's folder, or a KAR, read as they are. */
final class Shipped {
  /** Written by a server that ran in the folder, and in no archive. */
  private static final String DATA = "data";

  private Shipped() {}

  /** In the order of their paths. */
  static List<Jar> jars(Path folderOrArchive) throws IOException {
    List<Jar> jars =
        Files.isDirectory(folderOrArchive) ? ofFolder(folderOrArchive) : ofArchive(folderOrArchive);
    if (jars.isEmpty()) {
      throw new IOException(folderOrArchive + " holds no jar");
    }
    jars.sort(Comparator.comparing(Jar::place));
    return jars;
  }

  private static List<Jar> ofFolder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(file -> file.toString().endsWith(".jar")).toList();
    }
    List<Jar> jars = new ArrayList<>();
    for (Path file : files) {
      Path place = folder.relativize(file);
      if (place.startsWith(DATA)) {
        continue;
      }
      jars.add(Jar.read(place.toString().replace('\\', '/'), file));
    }
    return jars;
  }

  private static List<Jar> ofArchive(Path archive) throws IOException {
    List<Jar> jars = new ArrayList<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().endsWith(".jar")) {
          try (InputStream in = zip.getInputStream(entry)) {
            jars.add(Jar.unpacked(entry.getName(), in));
          }
        }
      }
    }
    return jars;
  }
}
