package org.opportunityfunnel.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.importing.ImportFolderReader;

/** The import folders that come with the test kit. */
public enum Samples {
  /** The one published example of both reports, with a request and the expected answers. */
  CLOSE_SAMPLE("close-sample"),
  /** A real event log of 13,087 loan applications. */
  BPI_2012("bpi2012");

  private final String folder;

  Samples(String folder) {
    this.folder = folder;
  }

  /** Copies the import files into the folder, which is made if it is not there. */
  public Path copyTo(Path target) {
    try {
      Files.createDirectories(target);
      for (String name : importFiles()) {
        try (InputStream in = open(name)) {
          if (in != null) {
            Files.copy(in, target.resolve(name));
          }
        }
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its records. */
  public OrganizationData read() {
    try {
      Path copy = Files.createTempDirectory("sample");
      try {
        return ImportFolderReader.read(copyTo(copy));
      } finally {
        delete(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of its JSON files, such as {@code request.json} or {@code stages.expected.json}. */
  public JsonNode json(String name) {
    try (InputStream in = open(name)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream open(String name) {
    return Samples.class.getResourceAsStream("/" + folder + "/" + name);
  }

  private static List<String> importFiles() {
    return Arrays.stream(RecordKind.values())
        .flatMap(kind -> Stream.of(kind.fileName() + ".json", kind.fileName() + ".json.gz"))
        .toList();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
