package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.store.jdbc.internal.database.PostgresProvider;
import org.opportunityfunnel.store.jdbc.internal.database.PostgresSettings;

/** A PostgreSQL that goes away and comes back. */
class LostServerTest {
  private static final long DEADLINE_SECONDS = 60;

  @TempDir Path folder;

  private EmbeddedPostgres start(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("data"))
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  @Test
  void theStoreSaysSoAndIsThereAgainWithTheServer() throws Exception {
    EmbeddedPostgres server = start(0);
    int port = server.getPort();
    var told = new LinkedBlockingQueue<Long>();
    String url = server.getJdbcUrl("postgres", "postgres") + "&password=secret";
    try (OpenStore open =
        new OpenStore(new PostgresProvider(new PostgresSettings(url, "", "secret", 3)))) {
      open.load("{'_type':'User','id':'u'}");
      open.store.addListener((organization, version) -> told.add(version));
      server.close();
      for (int call = 0; call < 3; call++) {
        FunnelException e = assertThrows(FunnelException.class, open::version);
        assertEquals(ErrorCode.UNAVAILABLE, e.code());
        String message = e.getMessage();
        assertTrue(
            message.startsWith(
                "The store PostgreSQL database \"postgres\" at localhost:" + port + " can't be "),
            message);
        assertTrue(!message.contains("secret") && message.lines().count() == 1, message);
      }
      told.clear();
      server = start(port);
      assertEquals(1, told.poll(DEADLINE_SECONDS, TimeUnit.SECONDS));
      assertEquals(1, open.version());
      assertEquals(2, open.load("{'_type':'User','id':'v'}").version());
    } finally {
      server.close();
    }
  }

  @Test
  void whatNeverWasThereIsNamed() {
    try (OpenStore open =
        new OpenStore(
            new PostgresProvider(
                new PostgresSettings(
                    "jdbc:postgresql://localhost:1/sales?password=secret", "me", "secret", 2)))) {
      FunnelException e = assertThrows(FunnelException.class, open::version);
      assertEquals(
          "The store PostgreSQL database \"sales\" at localhost:1 can't be reached (Connection"
              + " refused).",
          e.getMessage());
    }
  }
}
