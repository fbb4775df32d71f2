package org.opportunityfunnel.shell.internal.upload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipFolderStreamTest {
  private static final long SEED = Long.getLong("funnel.seed", 20_260_101);

  @TempDir Path folder;

  private List<Path> files(Random random) throws IOException {
    List<Path> files = new ArrayList<>();
    int[] sizes = {0, 1, 65_536, 65_537, 300_000};
    for (int i = 0; i < sizes.length; i++) {
      byte[] content = new byte[sizes[i]];
      random.nextBytes(content);
      files.add(folder.resolve("file" + i + (i % 2 == 0 ? ".json" : ".json.gz")));
      Files.write(files.get(i), content);
    }
    return files;
  }

  private static byte[] drain(InputStream in, int step) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[step];
    for (int bytes = in.read(buffer); bytes >= 0; bytes = in.read(buffer)) {
      assertTrue(bytes > 0, "a read of nothing");
      all.write(buffer, 0, bytes);
    }
    assertEquals(-1, in.read(buffer), "the end stays the end");
    return all.toByteArray();
  }

  private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 4_096, 65_536, 1_000_000})
  void isTheFolderHoweverItIsRead(int step) throws IOException {
    List<Path> files = files(new Random(SEED));
    AtomicLong read = new AtomicLong();
    byte[] zip = drain(new ZipFolderStream(files, (file, bytes) -> read.addAndGet(bytes)), step);
    Map<String, byte[]> entries = unzip(zip);
    assertEquals(
        files.stream().map(file -> file.getFileName().toString()).toList(),
        List.copyOf(entries.keySet()));
    long size = 0;
    for (Path file : files) {
      byte[] content = Files.readAllBytes(file);
      assertArrayEquals(content, entries.get(file.getFileName().toString()), "seed " + SEED);
      size += content.length;
    }
    assertEquals(size, read.get());
  }

  @Test
  void compressesOnlyWhatIsPlain() throws IOException {
    byte[] zeros = new byte[1_000_000];
    Path plain = Files.write(folder.resolve("lead.json"), zeros);
    Path zipped = Files.write(folder.resolve("lead.json.gz"), zeros);
    int small = drain(new ZipFolderStream(List.of(plain), (file, bytes) -> {}), 8_192).length;
    int stored = drain(new ZipFolderStream(List.of(zipped), (file, bytes) -> {}), 8_192).length;
    assertTrue(small < 20_000, "plain: " + small);
    assertTrue(stored >= zeros.length, "gzipped: " + stored);
  }

  @Test
  void aFileThatIsGoneFailsTheStream() throws IOException {
    Path there = Files.write(folder.resolve("user.json"), new byte[] {1});
    Path gone = folder.resolve("lead.json");
    ZipFolderStream stream = new ZipFolderStream(List.of(there, gone), (file, bytes) -> {});
    assertThrows(NoSuchFileException.class, () -> drain(stream, 8_192));
  }

  @Test
  void aClosedStreamEnds() throws IOException {
    ZipFolderStream stream = new ZipFolderStream(files(new Random(SEED)), (file, bytes) -> {});
    assertTrue(stream.read() >= 0);
    stream.close();
    while (stream.read() >= 0) {
      // What was made already may still be read.
    }
    assertEquals(-1, stream.read());
  }
}
