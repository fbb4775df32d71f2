package org.opportunityfunnel.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillTest {
  private static final Coordinates ITSELF = Coordinates.of("org.opportunityfunnel:archive:1");
  private static final Coordinates HOST = Coordinates.of("g:host:1");
  private static final Coordinates INNER = Coordinates.of("g.i:inner:2.0-rc1");

  private static final Inventory INVENTORY =
      new Inventory(
          new TreeMap<>(
              Map.of(
                  HOST, new TreeSet<>(Set.of("lib/host.jar")),
                  INNER, new TreeSet<>(Set.of("lib/host.jar", "system/other.jar")))),
          Map.of(HOST, "ab".repeat(32)),
          List.of("lib/mystery.jar does not say which artifact it is"));

  @TempDir private Path folder;

  private Path written(String name) throws IOException {
    Path file = folder.resolve("below").resolve(name);
    Bill.write(INVENTORY, ITSELF, file);
    return file;
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Bill bill = Bill.read(written("one.json"));
    assertEquals(INVENTORY.places(), bill.places());
    assertEquals(INVENTORY.unknown(), bill.unknown());
  }

  @Test
  void itIsAsCycloneDxDefines() throws IOException {
    assertEquals(
        List.of(), new JsonParser().validate(written("one.json").toFile(), Version.VERSION_16));
  }

  @Test
  void theSameGivesTheSameBytes() throws IOException {
    assertEquals(Files.readString(written("one.json")), Files.readString(written("two.json")));
  }

  @Test
  void anotherFileIsNoBill() throws IOException {
    Path file = Files.writeString(folder.resolve("other.json"), "[1, 2");
    assertThrows(IOException.class, () -> Bill.read(file));
  }
}
