package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.store.jdbc.internal.database.OldStore;

/** A process that brings a store of the first release up to date is killed, again and again. */
class KilledMigrationTest {
  private static final long SEED = Long.getLong("funnel.seed", System.nanoTime());
  private static final int KILLS = Integer.getInteger("funnel.kills", 2);
  private static final int OPPORTUNITIES = 3_000;

  @TempDir Path temporary;

  @Test
  void whatWasThereIsThereAndUpToDate() throws Exception {
    Random random = new Random(SEED);
    Path old = temporary.resolve("old");
    OldStore.make(old, temporary.resolve("aside"), OPPORTUNITIES);
    Path unharmed = copy(old, "unharmed");
    long nanos = undisturbed(unharmed);
    List<String> expected = content(unharmed);
    assertTrue(expected.size() > OPPORTUNITIES, expected.size() + " records");
    int midway = 0;
    for (int round = 0; round < KILLS; round++) {
      Path data = copy(old, "killed" + round);
      try (StoreProcess process = StoreProcess.start(data.toString(), "migrate")) {
        assertEquals("opening", process.next());
        LockSupport.parkNanos((long) (random.nextDouble() * 1.2 * nanos));
        midway += process.hasSaid() ? 0 : 1;
        process.kill();
      }
      assertEquals(expected, content(data), "replay with -Dfunnel.seed=" + SEED);
    }
    System.out.printf("%d kills of migrations, %d before their end%n", KILLS, midway);
  }

  /** How long a process takes that nobody kills. */
  private static long undisturbed(Path data) throws IOException {
    try (StoreProcess process = StoreProcess.start(data.toString(), "migrate")) {
      assertEquals("opening", process.next());
      long begun = System.nanoTime();
      assertEquals("open", process.next());
      return System.nanoTime() - begun;
    }
  }

  private Path copy(Path folder, String name) throws IOException {
    Path target = Files.createDirectories(temporary.resolve(name));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
    return target;
  }

  /** All records of all organizations. */
  private static List<String> content(Path data) throws IOException {
    List<String> lines = new ArrayList<>();
    try (OpenStore open = new OpenStore(StoreUnderTest.provider(data.toString()))) {
      for (String organization : new TreeSet<>(open.store.organizations())) {
        lines.add(organization + " " + open.store.version(organization));
        open.store.export(
            organization, (kind, json) -> lines.add(new String(json, StandardCharsets.UTF_8)));
      }
    }
    return lines;
  }
}
