package org.opportunityfunnel.store.jdbc.internal;

import java.nio.file.Path;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProvider;
import org.opportunityfunnel.store.jdbc.internal.database.DuckDbProvider;
import org.opportunityfunnel.store.jdbc.internal.database.PostgresProvider;
import org.opportunityfunnel.store.jdbc.internal.database.PostgresSettings;
import org.opportunityfunnel.store.jdbc.internal.database.StoreSettings;

/** The databases that a store may be on: a test that takes one runs on all of them. */
enum StoreUnderTest {
  DUCKDB {
    @Override
    String address(Path folder) {
      return folder.toString();
    }
  },
  POSTGRESQL {
    @Override
    String address(Path folder) {
      return TestServer.RUNNING.url(folder);
    }
  };

  private static final int CONNECTIONS = 6;

  /** Where the database of that folder is; on PostgreSQL it is one that is the folder's own. */
  abstract String address(Path folder);

  OpenStore open(Path folder) {
    return new OpenStore(provider(address(folder)));
  }

  /** The database at such an address. */
  static DatabaseProvider provider(String address) {
    return address.startsWith("jdbc:")
        ? new PostgresProvider(new PostgresSettings(address, "", "", CONNECTIONS))
        : new DuckDbProvider(new StoreSettings(Path.of(address), 256, 2));
  }
}
