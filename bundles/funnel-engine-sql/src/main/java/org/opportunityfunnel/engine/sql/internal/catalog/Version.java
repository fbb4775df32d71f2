package org.opportunityfunnel.engine.sql.internal.catalog;

import javax.sql.DataSource;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.engine.sql.internal.access.Database;

/** One version of an organization's data: its catalog, and on demand its extent. Thread-safe. */
public final class Version {
  private final Database database;
  private final DataSource source;
  private final String organization;
  private final Catalog catalog;
  private volatile Extent extent;

  Version(Database database, DataSource source, String organization, Catalog catalog) {
    this.database = database;
    this.source = source;
    this.organization = organization;
    this.catalog = catalog;
  }

  /** Whether it is what that data source has under that number. */
  boolean isOf(DataSource other, long number) {
    return source == other && catalog.version() == number;
  }

  public String organization() {
    return organization;
  }

  public Catalog catalog() {
    return catalog;
  }

  /**
   * Reads what the work reads, at this version; GONE if the data is of another one by now, or of
   * another data source.
   */
  public <T> T read(Database.Work<T> work) {
    return database.readAt(source, organization, catalog.version(), work);
  }

  /** Read once, at the first call. */
  public Extent extent() {
    Extent known = extent;
    if (known == null) {
      known = read(reading -> Extent.read(reading, organization));
      extent = known;
    }
    return known;
  }
}
