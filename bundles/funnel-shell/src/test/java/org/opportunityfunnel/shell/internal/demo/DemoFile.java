package org.opportunityfunnel.shell.internal.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads a demo folder back. */
record DemoFile(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();

  List<JsonNode> records(String name) throws IOException {
    try (InputStream file = Files.newInputStream(folder.resolve(name));
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(file) : file) {
      return JSON.readerFor(JsonNode.class).<JsonNode>readValues(in).readAll();
    }
  }

  static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
