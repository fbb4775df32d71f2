package org.opportunityfunnel.engine.sql.internal.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import org.opportunityfunnel.engine.sql.internal.access.Database;

/**
 * The last version seen of each organization; of many, those that were asked for last. Thread-safe.
 */
public final class Versions {
  private static final int MOST = 200;

  private final Database database;
  private final Map<String, Version> latest =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Version> eldest) {
          return size() > MOST;
        }
      };

  public Versions(Database database) {
    this.database = database;
  }

  /** The organization's present version; its catalog is read again only when that has changed. */
  public Version present(String organization) {
    Version known = known(organization);
    Version present =
        database.read(
            reading ->
                known != null && known.isOf(reading.source(), reading.version(organization))
                    ? known
                    : new Version(
                        database,
                        reading.source(),
                        organization,
                        CatalogReader.read(reading, organization)));
    if (present != known && present.catalog().version() != 0) {
      keep(organization, present);
    }
    return present;
  }

  private synchronized Version known(String organization) {
    return latest.get(organization);
  }

  private synchronized void keep(String organization, Version version) {
    latest.put(organization, version);
  }
}
