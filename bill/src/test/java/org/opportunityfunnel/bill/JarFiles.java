package org.opportunityfunnel.bill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes jars. */
final class JarFiles {
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  JarFiles with(String... names) {
    for (String name : names) {
      entries.put(name, new byte[0]);
    }
    return this;
  }

  JarFiles with(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  JarFiles stating(String group, String artifact, String version) {
    String text = "groupId=" + group + "\nartifactId=" + artifact + "\nversion=" + version + "\n";
    return with(
        "META-INF/maven/" + group + "/" + artifact + "/pom.properties",
        text.getBytes(StandardCharsets.UTF_8));
  }

  JarFiles ofVersion(String version) {
    String text = "Manifest-Version: 1.0\r\nImplementation-Version: " + version + "\r\n\r\n";
    return with("META-INF/MANIFEST.MF", text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  void at(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes());
  }
}
