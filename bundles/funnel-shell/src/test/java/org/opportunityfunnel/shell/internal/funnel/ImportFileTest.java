package org.opportunityfunnel.shell.internal.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"504B0304, ZIP", "1F8B08, NDJSON_GZ", "7B7D0A, NDJSON", "50, NDJSON", "'', NDJSON"})
  void theFirstBytesSayTheForm(String hex, ImportFile.Form form) throws IOException {
    byte[] bytes = HexFormat.of().parseHex(hex);
    Path file = Files.write(folder.resolve("records"), bytes);
    assertEquals(new ImportFile(file, form, bytes.length), ImportInput.of(file));
  }
}
