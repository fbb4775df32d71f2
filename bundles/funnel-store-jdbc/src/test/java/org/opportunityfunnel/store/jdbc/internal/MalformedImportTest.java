package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.ImportRejectedException;

/**
 * Every way in which import files are malformed, in every packing: what each is refused for stands
 * in a golden file, nothing of it is stored, and memory stays flat. {@code -Dgolden.write} writes
 * the file anew; then look at what changed.
 */
class MalformedImportTest {
  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "golden", "malformed-import.txt");

  /** A record may have 16 MiB; what holds one grows by doubling. */
  private static final long MOST_ALLOCATED = 100L << 20;

  @TempDir Path temporary;

  private OpenStore open;
  private RecordFolder folder;
  private List<String> stored;

  @BeforeEach
  void open() throws IOException {
    folder = new RecordFolder(Files.createDirectory(temporary.resolve("records")));
    open = new OpenStore(temporary.resolve("data"));
    open.load("{'_type':'User','id':'kept','first_name':'as it was'}");
    stored = open.content();
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void everyOneIsNamedAndNothingIsStored() throws IOException {
    StringBuilder written = new StringBuilder();
    for (BadContent content : BadContents.all()) {
      written.append(content.name()).append('\n');
      for (Map.Entry<List<String>, String> one : refused(content).entrySet()) {
        written.append("  ").append(one.getValue()).append('\n');
        one.getKey().forEach(line -> written.append("    ").append(line).append('\n'));
      }
    }
    for (BadSource source : others()) {
      written.append(source.name()).append('\n');
      refused(source).forEach(line -> written.append("    ").append(line).append('\n'));
    }
    assertEquals(stored, open.content());
    if (System.getProperty("golden.write") != null) {
      Files.writeString(GOLDEN, written);
    }
    assertEquals(Files.readString(GOLDEN), written.toString());
  }

  private static List<BadSource> others() throws IOException {
    return Stream.of(CutOff.all(), LongRecords.all()).flatMap(List::stream).toList();
  }

  /** What it is refused for, and the packings in which that is so. */
  private Map<List<String>, String> refused(BadContent content) throws IOException {
    Map<List<String>, String> packings = new LinkedHashMap<>();
    for (Packing packing : Packing.values()) {
      String name = content.name() + " in " + packing.words();
      List<String> lines = refused(new BadSource(name, in -> packing.source(in, content)));
      packings.merge(lines, packing.words(), (others, one) -> others + "; " + one);
    }
    return packings;
  }

  /** What it is refused for; nothing of it is stored, and little memory was taken. */
  private List<String> refused(BadSource source) throws IOException {
    long before = allocated();
    List<String> lines = problems(source);
    long allocated = allocated() - before;
    assertTrue(allocated < MOST_ALLOCATED, source.name() + " took " + allocated + " bytes");
    assertEquals(1, open.version(), source.name());
    return lines;
  }

  private List<String> problems(BadSource source) throws IOException {
    try {
      return List.of("not refused: " + OpenStore.counts(open.load(source.opening().in(folder))));
    } catch (ImportRejectedException e) {
      return OpenStore.texts(e.report());
    } catch (FunnelException e) {
      assertEquals(ErrorCode.INVALID, e.code(), source.name());
      return List.of(e.getMessage());
    }
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
