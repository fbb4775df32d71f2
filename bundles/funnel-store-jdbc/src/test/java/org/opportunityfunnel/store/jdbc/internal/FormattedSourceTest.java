package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.store.ImportRejectedException;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportReport.ImportProblem;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.RecordFormat;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.api.store.UnreadableRecordsException;

/** Files in forms of their own. */
class FormattedSourceTest {
  @TempDir private Path directory;

  private static ImportSource source(RecordFormat format) {
    return new ImportSource.Formatted(format, InputStream.nullInputStream());
  }

  private static byte[] user(String id) {
    return ("{\"id\":" + id + "}").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theGoodIsStoredAndTheRestIsToldByItsLine() {
    RecordFormat format =
        (stream, receiver) -> {
          receiver.notice("So it is.");
          receiver.record(RecordKind.USER, 7, user("\"a\""));
          receiver.record(RecordKind.USER, 8, user("1"));
          receiver.problem(9, "Owner", "is empty");
        };
    try (OpenStore open = new OpenStore(directory)) {
      ImportReport refused =
          assertThrows(ImportRejectedException.class, () -> open.load(source(format))).report();
      ImportReport stored = open.loadSkipping(source(format));
      assertEquals("user 1/0/0/0", OpenStore.counts(stored));
      for (ImportReport report : List.of(refused, stored)) {
        assertEquals(List.of("So it is."), report.notices());
        assertEquals(
            List.of("line 8 id", "line 9 Owner"),
            report.problems().stream().map(p -> "line " + p.line() + " " + p.field()).toList());
      }
    }
  }

  @Test
  void whatCannotBeMadeOutIsRefusedAsAWhole() {
    RecordFormat format =
        (stream, receiver) -> {
          receiver.record(RecordKind.USER, 7, user("\"a\""));
          throw new UnreadableRecordsException(8, "is torn");
        };
    try (OpenStore open = new OpenStore(directory)) {
      ImportReport refused =
          assertThrows(ImportRejectedException.class, () -> open.loadSkipping(source(format)))
              .report();
      assertEquals(List.of(new ImportProblem("", 8, "", "is torn")), refused.problems());
    }
  }
}
