package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportRejectedException;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;

/**
 * A load of few records looks them up otherwise than one of many: both leave the same behind. The
 * many are the same few, and removals of records that never were.
 */
class FewAmongManyTest {
  private static final List<String> NOTHING =
      Stream.of("Lead", "Opportunity", "OpportunityStatusChange")
          .flatMap(
              type ->
                  IntStream.range(0, 1_100).mapToObj(i -> Lines.removed(type, "never_" + i, null)))
          .map(line -> line.replace('\'', '"'))
          .toList();
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aRecordIsFoundWhateverComesWithIt(@TempDir Path folder) {
    try (OpenStore few = new OpenStore(folder.resolve("few"));
        OpenStore many = new OpenStore(folder.resolve("many"))) {
      RandomCases.check(
          5,
          one -> {
            String name = "orga_" + one.seed();
            for (List<String> load : loads(one)) {
              List<String> more = new ArrayList<>(load);
              more.addAll(NOTHING);
              assertEquals(loaded(few, name, load), loaded(many, name, more));
            }
            assertEquals(StoreContent.of(few.store, name), StoreContent.of(many.store, name));
            assertEquals(exported(few, name), exported(many, name));
          });
    }
  }

  /**
   * Two random organizations with IDs in common, each in random loads, some records more than once;
   * and removals.
   */
  private static List<List<String>> loads(RandomCase one) {
    Random random = new Random(one.seed());
    List<List<String>> loads = new ArrayList<>();
    for (RandomCase each : List.of(one, RandomCase.of(one.seed() + 1), one)) {
      List<String> lines =
          new ArrayList<>(
              Arrays.asList(
                  ImportFolderWriter.ndjson(each.organization(), one.seed()).split("\n")));
      Collections.shuffle(lines, random);
      lines.replaceAll(line -> random.nextInt(10) == 0 ? removal(line, random) : line);
      int cut = random.nextInt(lines.size());
      loads.add(lines.subList(0, cut));
      loads.add(lines.subList(cut / 2, lines.size()));
    }
    return loads;
  }

  private static String removal(String line, Random random) {
    try {
      return ((ObjectNode) JSON.readTree(line))
          .put("_deleted", true)
          .put("date_updated", random.nextBoolean() ? "2020-01-01" : "2030-01-01")
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the load did to the records that are not among the many; or why it was refused. */
  private static List<String> loaded(OpenStore open, String name, List<String> lines) {
    try {
      ImportReport report = open.store.load(name, source(lines), ImportOptions.DEFAULT);
      return Arrays.stream(OpenStore.counts(report).split(", "))
          .map(counts -> counts.replaceAll("/\\d+/(\\d+)$", "/$1"))
          .filter(counts -> !counts.isEmpty() && !counts.endsWith(" 0/0/0"))
          .toList();
    } catch (ImportRejectedException e) {
      return OpenStore.texts(e.report());
    }
  }

  private static ImportSource source(List<String> lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return new ImportSource.Ndjson(new ByteArrayInputStream(bytes));
  }

  private static List<String> exported(OpenStore open, String name) throws IOException {
    List<String> lines = new ArrayList<>();
    open.store.export(name, (kind, json) -> lines.add(new String(json, StandardCharsets.UTF_8)));
    return lines;
  }
}
