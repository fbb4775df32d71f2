package org.opportunityfunnel.shell.internal.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFolderTest {
  @TempDir Path folder;

  private void write(String... names) throws IOException {
    for (String name : names) {
      Files.writeString(folder.resolve(name), "[]\n");
    }
  }

  @Test
  void takesTheSevenFilesInTheirOrder() throws IOException {
    write("opportunity_status_change.json.gz", "lead.json", "pipeline.json", "lead.json.gz");
    write("stages.expected.json", "Opportunity.JSON", "readme.txt", "user.json.bak");
    ImportFolder found = ImportFolder.of(folder);
    assertEquals(
        List.of("pipeline.json", "lead.json", "lead.json.gz", "opportunity_status_change.json.gz"),
        found.files().stream().map(file -> file.getFileName().toString()).toList());
    assertEquals(List.of("Opportunity.JSON", "stages.expected.json"), found.ignored());
    assertEquals(12, found.bytes());
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    write("data.json");
    CommandFailure nothing = assertThrows(CommandFailure.class, () -> ImportFolder.of(folder));
    assertEquals(CommandFailure.Kind.REFUSED, nothing.kind());
    assertTrue(nothing.getMessage().contains("opportunity_status_change.json"));
    assertTrue(
        nothing
            .getMessage()
            .startsWith(
                folder + " has nothing to import: data.json is no name of records; put pipeline"),
        nothing::getMessage);
    write("1.json", "2.json", "3.json", "4.json", "5.json");
    String many = assertThrows(CommandFailure.class, () -> ImportFolder.of(folder)).getMessage();
    assertTrue(many.contains(": 1.json, 2.json, 3.json, 4.json, 5.json, … is no name"), many);
  }

  @Test
  void isAFolder() throws IOException {
    write("user.json");
    Path file = folder.resolve("user.json");
    CommandFailure noFolder = assertThrows(CommandFailure.class, () -> ImportFolder.of(file));
    assertEquals(file + " is not a folder.", noFolder.getMessage());
    Path absent = folder.resolve("absent");
    CommandFailure nowhere = assertThrows(CommandFailure.class, () -> ImportFolder.of(absent));
    assertEquals(absent + " does not exist.", nowhere.getMessage());
    assertEquals(CommandFailure.Kind.USAGE, nowhere.kind());
  }
}
