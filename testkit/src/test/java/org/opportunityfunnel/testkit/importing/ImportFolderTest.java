package org.opportunityfunnel.testkit.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.testkit.JsonComparison;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;

class ImportFolderTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenIsRead() {
    RandomCases.check(
        200,
        one -> {
          Path target = folder.resolve("case " + one.seed());
          ImportFolderWriter.write(target, one.organization(), ImportLayout.random(one.seed()));
          OrganizationData read = ImportFolderReader.read(target);
          assertEquals(one.organization().pipelines(), read.pipelines());
          assertEquals(one.organization().users(), read.users());
          assertEquals(one.organization().groups(), read.groups());
          assertEquals(one.organization().leads(), read.leads());
          assertEquals(one.organization().opportunities(), read.opportunities());
          assertEquals(one.organization().changes(), read.changes());
          JsonComparison.NUMERIC.assertEqual(searches(one.organization()), searches(read));
        });
  }

  @ParameterizedTest
  @CsvSource({
    "ARRAY, false, '[{'",
    "LIST_RESPONSE, false, '{\"data\": [{'",
    "LINES, false, '{\"id\"'",
  })
  void framingIsTheOneAskedFor(Framing framing, boolean gzipped, String start) throws IOException {
    ImportFolderWriter.write(
        folder, RandomCase.of(1).organization(), ImportLayout.of(framing, gzipped));
    String text = Files.readString(folder.resolve("pipeline.json"));
    assertTrue(text.startsWith(start), text);
  }

  @Test
  void zippedFilesSaySo() throws IOException {
    ImportFolderWriter.write(
        folder, RandomCase.of(1).organization(), ImportLayout.of(Framing.LINES, true));
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertEquals(7, all.size());
      assertTrue(all.stream().allMatch(file -> file.toString().endsWith(".json.gz")), "" + all);
    }
  }

  @Test
  void linesNameTheirTypeAndAreMixed() throws IOException {
    OrganizationData data = RandomCase.of(3).organization();
    List<String> lines = ImportFolderWriter.ndjson(data, 1).lines().toList();
    long records = RecordJson.of(data).values().stream().mapToLong(List::size).sum();
    assertEquals(records, lines.size());
    for (String line : lines) {
      JsonNode record = new ObjectMapper().readTree(line);
      assertTrue(RecordKind.ofTypeName(record.get("_type").asText()).isPresent(), line);
    }
    assertEquals(
        lines.stream().sorted().toList(),
        ImportFolderWriter.ndjson(data, 2).lines().sorted().toList());
  }

  private static JsonNode searches(OrganizationData data) {
    ArrayNode searches = JsonNodeFactory.instance.arrayNode();
    data.savedSearches().forEach(search -> searches.add(RecordJson.of(search)));
    return searches;
  }
}
