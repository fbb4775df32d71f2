package org.opportunityfunnel.close.internal.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.close.internal.list.Position;
import org.opportunityfunnel.close.internal.list.Seen;
import org.opportunityfunnel.close.internal.list.Window;

class CursorFileTest {
  private static final Instant TAKEN = Instant.parse("2026-01-01T00:00:00Z");
  private static final Mark MARK = new Mark(1_000_000_000, TAKEN.toEpochMilli());

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    CursorFile file = new CursorFile(folder.resolve("made/cursor.json"));
    assertEquals(Optional.empty(), file.read());
    Position position =
        new Position(
            List.of(new Window(Long.MIN_VALUE, 7), new Window(7, Long.MAX_VALUE)),
            300,
            List.of("oppo_1", "ö\n"),
            new Seen(5, 6, true, false));
    Cursor within = Cursor.start("orga_1", MARK).nextPhase().at(position, true).withVersion(9);
    for (Cursor cursor :
        List.of(
            Cursor.start("orga_1", new Mark(Long.MIN_VALUE, 0)),
            within,
            within.nextPhase().following(MARK).nextStream(),
            within.following(MARK).followed())) {
      file.write(cursor);
      assertEquals(Optional.of(cursor), file.read());
    }
    try (var files = Files.list(folder.resolve("made"))) {
      assertEquals(1, files.count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{\"phase\":\"HALF\"}", "{\"account\":\"a\"}"})
  void whatIsNoCursorIsNone(String text) throws IOException {
    Path file = folder.resolve("cursor.json");
    Files.writeString(file, text);
    assertEquals(Optional.empty(), new CursorFile(file).read());
  }

  @Test
  void whatCanNotBeWrittenIsTold() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    CursorFile within = new CursorFile(folder.resolve("file/cursor.json"));
    assertThrows(IOException.class, () -> within.write(Cursor.start("orga_1", MARK)));
  }

  @Test
  void oneAtATimeGoesOnFromIt() throws IOException {
    CursorFile file = new CursorFile(folder.resolve("made/cursor.json"));
    FileChannel held = file.lock().orElseThrow();
    assertEquals(Optional.empty(), file.lock());
    new CursorFile(folder.resolve("other.json")).lock().orElseThrow().close();
    held.close();
    file.lock().orElseThrow().close();
  }

  @Test
  void accountsAndOrganizationsHaveOneEach() {
    CursorName name = new CursorName("orga_here", folder);
    assertEquals(name.of("orga_a"), name.of("orga_a"));
    assertNotEquals(name.of("orga_a"), name.of("orga_b"));
    assertNotEquals(name.of("orga_a"), new CursorName("orga_there", folder).of("orga_a"));
  }

  @Test
  void fitsItsAccountWhileTheLogReachesSoFar() {
    Cursor cursor = Cursor.start("orga_1", MARK);
    assertEquals(true, cursor.fits("orga_1", TAKEN.plus(Duration.ofDays(29)).minusMillis(1)));
    assertEquals(false, cursor.fits("orga_1", TAKEN.plus(Duration.ofDays(29))));
    assertEquals(false, cursor.fits("orga_2", TAKEN));
  }
}
