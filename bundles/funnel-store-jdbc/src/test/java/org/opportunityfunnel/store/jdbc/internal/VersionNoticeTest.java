package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.store.jdbc.internal.database.Database;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseAccess;
import org.opportunityfunnel.store.jdbc.internal.database.DuckDbProvider;
import org.opportunityfunnel.store.jdbc.internal.database.StoreSettings;
import org.opportunityfunnel.store.jdbc.internal.load.Importer;
import org.opportunityfunnel.store.jdbc.internal.read.DuckDbStore;

class VersionNoticeTest {
  private static final String FATAL = "FATAL Error: the disk went away";

  @TempDir Path folder;

  private final Listeners listeners = new Listeners();
  private final List<String> told = new ArrayList<>();
  private DatabaseAccess access;
  private DuckDbStore store;
  private VersionNotice notice;

  @BeforeEach
  void open() {
    access =
        new DatabaseAccess(new DuckDbProvider(new StoreSettings(folder, 128, 1)), System::nanoTime);
    store = new DuckDbStore(access);
    notice = new VersionNotice(store, listeners);
    listeners.add((organization, version) -> told.add("first " + version));
  }

  @AfterEach
  void close() {
    access.close();
  }

  private void load(Importer.Versions versions, String user) {
    new Importer(access, System::nanoTime, versions)
        .load(
            "orga",
            OpenStore.ndjson("{'_type':'User','id':'" + user + "'}"),
            ImportOptions.DEFAULT);
  }

  @Test
  void aCommitThatNobodyWasToldOfIsFound() {
    load(notice, "a");
    assertEquals(1, store.version("orga"));
    load(new Untold(), "b");
    notice.inDoubt("orga");
    assertEquals(2, store.version("orga"));
    assertEquals(2, store.catalog("orga").users().size());
    assertEquals(List.of("first 1", "first 2"), told);
  }

  @Test
  void aListenerThatFailsDoesNotKeepItFromTheOthers() {
    listeners.add(
        (organization, version) -> {
          throw new IllegalStateException("listener");
        });
    listeners.add((organization, version) -> told.add("last " + version));
    load(notice, "a");
    assertEquals(List.of("first 1", "last 1"), told);
  }

  @Test
  void aDatabaseThatGaveUpIsOpenedAnew() {
    load(notice, "a");
    List<Database> opened = new ArrayList<>();
    FunnelException e =
        assertThrows(
            FunnelException.class,
            () ->
                access.use(
                    database -> {
                      opened.add(database);
                      throw new SQLException(FATAL);
                    }));
    assertEquals(
        "The store " + folder.resolve("funnel.duckdb") + " can't be used: " + FATAL + ".",
        e.getMessage());
    assertEquals(false, access.use(database -> opened.contains(database)));
    assertEquals(1, store.version("orga"));
    load(notice, "b");
    assertEquals(2, store.catalog("orga").users().size());
  }

  /** Tells nobody. */
  private static final class Untold implements Importer.Versions {
    @Override
    public void committed(String organization, long version) {
      assertEquals(2, version);
    }

    @Override
    public void inDoubt(String organization) {
      throw new AssertionError(organization);
    }
  }
}
