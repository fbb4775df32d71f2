package org.opportunityfunnel.shell.internal.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileChecksTest {
  @TempDir Path directory;

  @Test
  void aMissingDirectoryIsMadeAndLeftEmpty() throws IOException {
    Path missing = directory.resolve("a/b");
    assertEquals(Optional.empty(), new DirectoryCheck("FUNNEL_DATA", missing, 1).refusal());
    try (Stream<Path> content = Files.list(missing)) {
      assertEquals(0, content.count());
    }
  }

  @Test
  void aFileInThePlaceOfADirectoryIsRefused() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    String refusal = new DirectoryCheck("FUNNEL_DATA", file, 1).refusal().orElseThrow();
    assertTrue(refusal.startsWith(file + " (FUNNEL_DATA) can't be made: a file is"), refusal);
  }

  @Test
  void aDirectoryBelowAFileIsRefused() throws IOException {
    Path below = Files.createFile(directory.resolve("file")).resolve("below");
    String refusal = new DirectoryCheck("FUNNEL_DATA", below, 1).refusal().orElseThrow();
    assertTrue(refusal.startsWith(below + " (FUNNEL_DATA) can't be made: "), refusal);
  }

  @Test
  void aDirectoryThatTakesNoFileIsRefused() {
    // Not even root may write there.
    Path process = Path.of("/proc/self");
    assumeTrue(Files.isDirectory(process));
    String refusal = new DirectoryCheck("FUNNEL_DATA", process, 1).refusal().orElseThrow();
    assertTrue(refusal.startsWith(process + " (FUNNEL_DATA) can't be written: "), refusal);
  }

  @Test
  void aFullDiskIsRefused() {
    String refusal =
        new DirectoryCheck("FUNNEL_DATA", directory, Long.MAX_VALUE).refusal().orElseThrow();
    assertTrue(refusal.contains("MB left on its disk"), refusal);
  }

  @Test
  void aFileThatAnotherProcessLocksIsRefusedUntilItLetsGo() throws IOException {
    Path file = directory.resolve("funnel.duckdb");
    assertEquals(Optional.empty(), new StoreFileCheck(file).refusal());
    try (LockHolder holder = LockHolder.of(file)) {
      String store = new StoreFileCheck(holder.file()).refusal().orElseThrow();
      assertTrue(store.startsWith(file + " is locked by another process"), store);
      String instance = new InstanceCheck(holder.file()).refusal().orElseThrow();
      assertTrue(instance.startsWith("A server already runs from " + directory), instance);
    }
    assertEquals(Optional.empty(), new StoreFileCheck(file).refusal());
    assertEquals(Optional.empty(), new InstanceCheck(file).refusal());
  }
}
