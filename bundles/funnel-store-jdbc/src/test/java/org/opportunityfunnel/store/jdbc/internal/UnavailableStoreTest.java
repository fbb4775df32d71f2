package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseAccess;
import org.opportunityfunnel.store.jdbc.internal.database.DuckDbProvider;
import org.opportunityfunnel.store.jdbc.internal.database.StoreSettings;

/** A file that can't be used gives one line that names it, at every call. */
class UnavailableStoreTest {
  private static final String USER = "{'_type':'User','id':'u'}";

  @TempDir Path temporary;

  private static String message(Executable call) {
    FunnelException e = assertThrows(FunnelException.class, call);
    assertEquals(ErrorCode.UNAVAILABLE, e.code());
    assertEquals(1, e.getMessage().lines().count(), e.getMessage());
    return e.getMessage();
  }

  private static String message(StoreSettings settings) {
    try (OpenStore open = new OpenStore(settings)) {
      String message = message(() -> open.load(USER));
      assertEquals(message, message(open.store::organizations));
      assertEquals(message, message(open::version));
      assertEquals(message, message(() -> open.store.catalog("x")));
      assertEquals(message, message(open::content));
      assertEquals(message, message(() -> open.store.select("x", 0, Filter.ALL)));
      return message;
    }
  }

  private StoreSettings settings(Path folder) {
    return new StoreSettings(folder, 128, 1);
  }

  @Test
  void anotherProcessHasIt() throws Exception {
    try (StoreProcess other = StoreProcess.start(temporary.toString(), "open")) {
      assertEquals("open", other.next());
      String message = message(settings(temporary));
      assertTrue(
          message.matches(
              "The store .*funnel\\.duckdb is open in another process( \\(PID \\d+\\))?; stop that"
                  + " one, or configure another directory\\."),
          message);
    }
    try (OpenStore open = new OpenStore(settings(temporary))) {
      assertEquals(1, open.load(USER).version());
    }
  }

  @Test
  void itComesBackWhenTheOtherProcessIsGone() throws Exception {
    try (StoreProcess other = StoreProcess.start(temporary.toString(), "open")) {
      assertEquals("open", other.next());
      long[] now = {0};
      try (var access = new DatabaseAccess(new DuckDbProvider(settings(temporary)), () -> now[0])) {
        access.tryOpen();
        other.kill();
        message(() -> access.use(database -> null));
        now[0] = 3_000_000_000L;
        assertEquals("there", access.use(database -> "there"));
      }
    }
  }

  @Test
  void theDirectoryIsAFile() throws Exception {
    Path file = Files.writeString(temporary.resolve("file"), "x");
    String message = message(settings(file));
    assertEquals(
        "The store "
            + file.resolve("funnel.duckdb")
            + " can't be opened: its directory can't be made (a file is in its place).",
        message);
  }

  @Test
  void theFileIsNoDatabase() throws Exception {
    Files.writeString(temporary.resolve("funnel.duckdb"), "no database ".repeat(5_000));
    assertEquals(
        "The store "
            + temporary.resolve("funnel.duckdb")
            + " is damaged, or is no database of this kind; restore it from a backup, or move it"
            + " away.",
        message(settings(temporary)));
  }

  @Test
  void theFileIsDamaged() throws Exception {
    try (OpenStore open = new OpenStore(settings(temporary))) {
      open.load(USER);
    }
    Path file = temporary.resolve("funnel.duckdb");
    byte[] bytes = Files.readAllBytes(file);
    new Random(1).nextBytes(bytes);
    Files.write(file, bytes);
    assertTrue(message(settings(temporary)).contains("is damaged, or is no database"));
  }

  @Test
  void itWasClosed() {
    OpenStore open = new OpenStore(settings(temporary));
    open.load(USER);
    open.close();
    assertTrue(message(open::version).endsWith("funnel.duckdb is being closed."));
  }
}
