package org.opportunityfunnel.store.jdbc.internal.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreSettingsTest {
  private static final Path FOLDER = Path.of("data");

  @ParameterizedTest
  @CsvSource({"256MB, 256", "128, 128", "2GB, 2048", "' 1 gb ', 1024", "1024GB, 1048576"})
  void aSizeIsMegabytesOrGigabytes(String memory, int megabytes) {
    assertEquals(megabytes, StoreSettings.of(FOLDER, memory, 1).memoryMegabytes());
  }

  @ParameterizedTest
  @CsvSource({
    "127MB, 1, 'memoryLimit is 127 MB; it must be from 128 MB to 1048576 MB'",
    "9999999GB, 1, 'memoryLimit is 2147483647 MB; it must be from 128 MB to 1048576 MB'",
    "80%, 1, 'memoryLimit is \"80%\"; it must be a size such as 256MB or 2GB'",
    "'', 1, 'memoryLimit is \"\"; it must be a size such as 256MB or 2GB'",
    "256MB, -1, 'threads is -1; it must be from 1 to 256'",
    "256MB, 257, 'threads is 257; it must be from 1 to 256'"
  })
  void whatIsOutOfBoundsIsNamed(String memory, int threads, String message) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> StoreSettings.of(FOLDER, memory, threads));
    assertEquals(message, e.getMessage());
  }
}
