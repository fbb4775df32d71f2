package org.opportunityfunnel.shell.internal.karaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.RecordFormat;
import org.opportunityfunnel.api.store.RecordFormats;

/** The import of a file of another system from the console. */
class ImportMappedFileTest {
  @TempDir Path folder;
  private BothFaces faces;

  @BeforeEach
  void start() throws IOException {
    faces = new BothFaces(folder);
    Files.writeString(folder.resolve("deals.csv"), "id;stage\n1;Lead\n");
    faces.fake.importing(
        new ImportReport(Map.of(), List.of(), 0, 7, List.of("Not used: the columns x.")));
  }

  @AfterEach
  void stop() {
    faces.close();
  }

  @Test
  void readsItByTheMapping() {
    Deals deals = new Deals();
    faces.services.mappings().set(deals);
    ConsoleRun run = faces.console("import", "deals.csv", "--mapping", "deals");
    assertEquals("", run.failure());
    assertSame(deals.format, ((ImportSource.Formatted) faces.fake.source()).format());
    assertTrue(run.err().endsWith("Not used: the columns x.\n"), run.err());
  }

  @Test
  void aMappingThatIsNotThereIsTold() {
    faces.services.mappings().set(new Deals());
    ConsoleRun run = faces.console("import", "deals.csv", "--mapping", "x");
    assertEquals("There is no mapping x.", run.failure());
  }

  @Test
  void withoutTheFeatureItSaysSo() {
    assertEquals(
        "Nothing here reads CSV files; is the feature funnel-mapping installed?",
        faces.console("import", "deals.csv", "--mapping", "deals").failure());
  }

  private static final class Deals implements RecordFormats {
    private final RecordFormat format = (stream, receiver) -> {};

    @Override
    public List<Info> list() {
      return List.of(new Info("deals", "text/csv", "", ""));
    }

    @Override
    public RecordFormat find(String name) {
      if (name.equals("deals")) {
        return format;
      }
      throw new FunnelException(ErrorCode.INVALID, "There is no mapping " + name + ".");
    }
  }
}
