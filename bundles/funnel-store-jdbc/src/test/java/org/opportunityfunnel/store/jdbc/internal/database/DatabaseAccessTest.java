package org.opportunityfunnel.store.jdbc.internal.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.error.FunnelException;

class DatabaseAccessTest {
  @TempDir Path folder;

  private long now;

  private DatabaseAccess access(Path directory) {
    return new DatabaseAccess(new DuckDbProvider(new StoreSettings(directory, 128, 1)), () -> now);
  }

  @Test
  void whileItCannotBeOpenedItIsTriedNowAndThen() throws Exception {
    Path directory = Files.writeString(folder.resolve("data"), "in the way");
    try (DatabaseAccess access = access(directory)) {
      FunnelException first =
          assertThrows(FunnelException.class, () -> access.use(database -> null));
      Files.delete(directory);
      now += DatabaseAccess.RETRY_NANOS - 1;
      assertSame(first, assertThrows(FunnelException.class, () -> access.use(database -> null)));
      now += 1;
      assertEquals("open", access.use(database -> "open"));
    }
  }

  @Test
  void closingWaitsForTheWorkUnderWayWhichIsToldToEnd() throws Exception {
    DatabaseAccess access = access(folder);
    CountDownLatch working = new CountDownLatch(1);
    CompletableFuture<String> work =
        CompletableFuture.supplyAsync(
            () ->
                access.use(
                    database -> {
                      working.countDown();
                      while (isOpen(access)) {
                        Thread.onSpinWait();
                      }
                      return database.inTransaction(connection -> "done");
                    }));
    working.await();
    assertFalse(work.isDone());
    access.close();
    assertEquals("done", work.join());
    assertThrows(FunnelException.class, () -> access.use(database -> null));
  }

  private static boolean isOpen(DatabaseAccess access) {
    try {
      access.checkOpen();
      return true;
    } catch (FunnelException e) {
      return false;
    }
  }
}
