package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportOptions.OnError;

/** A load whose statement waits in PostgreSQL for another process, for as long as that likes. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class BlockedLoadTest {
  @TempDir Path temporary;

  private OpenStore open;
  private Connection other;

  @BeforeEach
  void block() throws SQLException {
    open = StoreUnderTest.POSTGRESQL.open(temporary);
    open.load(Lines.user("u", "there", null));
    other = DriverManager.getConnection(StoreUnderTest.POSTGRESQL.address(temporary));
    other.setAutoCommit(false);
    try (Statement lock = other.createStatement()) {
      lock.execute("SELECT * FROM organization FOR UPDATE");
    }
  }

  @AfterEach
  void close() throws SQLException {
    other.close();
    open.close();
  }

  private String refusal(ImportOptions options) {
    return assertThrows(
            FunnelException.class,
            () ->
                open.store.load(
                    OpenStore.ORGANIZATION,
                    OpenStore.ndjson(Lines.user("v", "new", null)),
                    options))
        .getMessage();
  }

  @Test
  void canBeCancelled() throws SQLException {
    PhaseSeen progress = new PhaseSeen();
    Thread importing = Thread.currentThread();
    // Only the thread that waits for the statement learns of it.
    ImportOptions options =
        new ImportOptions(
            OnError.FAIL,
            progress,
            () -> progress.isStored() && Thread.currentThread() == importing);
    assertEquals("The import was cancelled; nothing was stored.", refusal(options));
    other.rollback();
    assertEquals("user 1/0/0/0", OpenStore.counts(open.load(Lines.user("v", "new", null))));
    assertEquals(2, open.version());
  }

  @Test
  void doesNotKeepTheStoreFromClosing() throws Exception {
    Thread closing = new Thread(open::close);
    ImportOptions options =
        new ImportOptions(OnError.FAIL, new PhaseSeen(() -> {}, closing::start));
    long begun = System.nanoTime();
    String refusal = refusal(options);
    assertTrue(refusal.endsWith(" is being closed."), refusal);
    closing.join();
    // It would wait ten seconds for a load that goes on.
    assertTrue(System.nanoTime() - begun < 8_000_000_000L);
    other.rollback();
    open = StoreUnderTest.POSTGRESQL.open(temporary);
    assertEquals(1, open.version());
  }
}
