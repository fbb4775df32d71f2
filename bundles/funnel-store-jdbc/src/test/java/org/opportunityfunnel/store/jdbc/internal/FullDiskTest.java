package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A full and a read-only disk are said in a line, lose nothing, and are no matter any more when
 * there is room again. The disk is one in memory that only the tested process sees.
 */
class FullDiskTest {
  private static final String MOUNT = "mount -t tmpfs -o size=10m tmpfs \"$0\" && exec \"$@\"";

  @TempDir Path folder;

  @Test
  void whatIsThereStaysAndWhatCanNotBeStoredIsRefused() throws Exception {
    assumeTrue(mayMount(), "this system lets nobody mount a disk of his own");
    String file = folder.resolve("data/funnel.duckdb").toString();
    String full = "The store " + file + " can't be written: the disk is full.";
    assertEquals(
        List.of(
            "loaded: 50",
            "refused 200000: " + full,
            "content: 50",
            "loaded: 50",
            "refused 50: " + full,
            "content: 100",
            "loaded: 50",
            "content: 150",
            "refused 50: The store " + file + " can't be written: the disk is read-only.",
            "content: 150",
            "loaded: 50"),
        output(
            "unshare",
            "-rm",
            "sh",
            "-c",
            MOUNT,
            folder.toString(),
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            DiskProcess.class.getName(),
            folder.toString()));
  }

  private boolean mayMount() throws Exception {
    try {
      return output("unshare", "-rm", "sh", "-c", MOUNT, folder.toString(), "echo", "yes")
          .equals(List.of("yes"));
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  private static List<String> output(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("SLF4J"))
            .toList();
    process.waitFor(60, TimeUnit.SECONDS);
    return lines;
  }
}
