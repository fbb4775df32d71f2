package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;
import org.opportunityfunnel.testkit.importing.ImportLayout;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.store.InMemoryStore;

/** Random organizations, each as an organization of one store, against the store in memory. */
@ParameterizedClass
@EnumSource(StoreUnderTest.class)
class RandomOrganizationsTest {
  @Parameter StoreUnderTest database;

  @TempDir Path temporary;

  @Test
  void aFolderGivesTheRecordsThatItHolds() {
    try (OpenStore open = database.open(temporary.resolve("data"))) {
      RandomCases.check(
          25,
          one -> {
            String name = "orga_" + one.seed();
            Path folder = temporary.resolve(name);
            ImportFolderWriter.write(folder, one.organization(), ImportLayout.random(one.seed()));
            ImportSource source = new ImportSource.Folder(folder);
            open.store.load(name, source, ImportOptions.DEFAULT);
            InMemoryStore expected = InMemoryStore.of(name, one.organization());
            StoreContent.assertSame(expected, open.store, name);

            String again = OpenStore.counts(open.store.load(name, source, ImportOptions.DEFAULT));
            assertTrue(again.matches("(\\w+ 0/0/\\d+/0(, )?)*"), again);
            assertTrue(open.store.version(name) <= 1, "the same data raised the version");
          });
    }
  }

  @Test
  void anySplitInAnyOrderGivesTheSameContent() {
    try (OpenStore open = database.open(temporary)) {
      RandomCases.check(
          15,
          one -> {
            String name = "orga_" + one.seed();
            Random random = new Random(one.seed());
            List<String> lines = lines(ImportFolderWriter.ndjson(one.organization(), one.seed()));
            while (!lines.isEmpty()) {
              // Some records come again with a later load.
              List<String> part = lines.subList(0, 1 + random.nextInt(lines.size()));
              open.store.load(name, source(part), ImportOptions.DEFAULT);
              List<String> rest = new ArrayList<>(lines.subList(part.size(), lines.size()));
              if (!rest.isEmpty() && random.nextBoolean()) {
                rest.add(part.get(0));
              }
              Collections.shuffle(rest, random);
              lines = rest;
            }
            InMemoryStore expected = InMemoryStore.of(name, one.organization());
            StoreContent.assertSame(expected, open.store, name);
          });
    }
  }

  private static List<String> lines(String ndjson) {
    return new ArrayList<>(Arrays.asList(ndjson.split("\n")));
  }

  private static ImportSource source(List<String> lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return new ImportSource.Ndjson(new ByteArrayInputStream(bytes));
  }
}
