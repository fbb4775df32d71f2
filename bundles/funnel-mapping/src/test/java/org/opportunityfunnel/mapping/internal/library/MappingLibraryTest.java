package org.opportunityfunnel.mapping.internal.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.mapping.internal.Received;

class MappingLibraryTest {
  @TempDir private Path folder;
  private MappingLibrary library;

  @BeforeEach
  void open() {
    library = MappingLibrary.of(folder);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name + ".json"), text);
  }

  private String read(String name) throws IOException {
    return Received.of(
            library.find(name), "Record ID,Deal Stage,Create Date\n1,Contract Sent,2026-01-31\n")
        .records()
        .get(0);
  }

  @Test
  void anOwnMappingChangesAShippedOneAndIsReadAnew() throws IOException {
    write("mine", "{\"extends\": \"hubspot-deals\", \"ids\": {\"prefix\": \"a_\"}}");
    assertTrue(read("mine").contains("\"id\":\"a_1\""));
    write("mine", "{\"extends\": \"hubspot-deals\", \"ids\": {\"prefix\": \"b_\"}}");
    assertTrue(read("mine").contains("\"id\":\"b_1\""));
  }

  @Test
  void anOwnMappingMayStandBeforeAShippedOneAndChangeIt() throws IOException {
    write("hubspot-deals", "{\"extends\": \"hubspot-deals\", \"ids\": {\"prefix\": \"own_\"}}");
    assertTrue(read("hubspot-deals").contains("\"id\":\"own_1\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{                                                   | is not JSON",
        "[]                                                  | must be a JSON object",
        "{\"extends\": \"none\"}                             | There is no mapping none",
        "{\"extends\": \"bad\"}                              | extends: bad extends itself",
        "{\"extends\": \"hubspot-deals\", \"row\": 1}        | row: There is no such member",
        "{\"extends\": \"hubspot-deals\", \"rows\": \"x\"}   | rows: This must be one of",
        "{\"extends\": \"hubspot-deals\", \"dates\": {\"formats\": \"bb\"}} | is no date format",
        "{\"extends\": \"hubspot-deals\", \"dates\": {\"zone\": \"Mars\"}}  | no such time zone",
        "{\"extends\": \"hubspot-deals\", \"pipelines\": []} | must have one at least",
        "{\"extends\": \"hubspot-deals\", \"columns\": {\"id\": []}} | columns.id: This is missing",
        "{\"extends\": \"one\"}                              | extends: one extends itself",
        "{\"rows\": \"deals\"} | columns.id: This is missing. columns.status: This is missing.",
        "{\"extends\": \"hubspot-deals\", \"columns\": {\"id\": [7]}} | a list of texts",
        "{\"extends\": \"hubspot-deals\", \"columns\": {\"id\": \"\"}} | has an empty text",
        "{\"extends\": \"hubspot-deals\", \"columns\": {\"value\": \"x\"}} | is in columns, too",
        "{\"extends\": \"hubspot-deals\", \"optional_columns\": {\"at\": \"x\"}} | there are: id, pi",
        "{\"extends\": \"hubspot-deals\", \"optional_columns\": {\"size\": \"x\"}} | No column can be",
        "{\"extends\": \"hubspot-deals\", \"optional_columns\": {\"state\": \"x\"}} | states: This",
        "{\"extends\": \"hubspot-deals\", \"dates\": {\"formats\": \"dd.mm.yyyy\"}} | (M, not m)",
        "{\"extends\": \"hubspot-deals\", \"money\": {\"currency\": \"euro\"}} | three capitals",
        "{\"extends\": \"hubspot-deals\", \"users\": {\"Jo\": \"\"}} | must be the ID of a user",
        "{\"extends\": \"hubspot-deals\", \"ids\": {\"prefix\": \"123456789012345678901234567890123\"}} | at most 32",
        "{\"extends\": \"hubspot-deals\", \"custom\": {\"x\": \"y\"}} | custom.x: The name",
      })
  void whatIsWrongWithAMappingIsSaid(String text, String wrong) throws IOException {
    write("bad", text);
    write("one", "{\"extends\": \"two\"}");
    write("two", "{\"extends\": \"one\"}");
    String message = assertThrows(FunnelException.class, () -> library.find("bad")).getMessage();
    assertTrue(message.contains(wrong), message);
    assertEquals(
        message,
        library.list().stream()
            .filter(info -> info.name().equals("bad"))
            .findFirst()
            .orElseThrow()
            .fault());
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    String message =
        assertThrows(FunnelException.class, () -> library.find("../secret")).getMessage();
    assertTrue(message.contains("pipedrive-deals"), message);
    assertTrue(message.endsWith("A name has lower case letters, digits and hyphens."), message);
  }
}
