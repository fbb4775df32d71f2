package org.opportunityfunnel.store.jdbc.internal.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.store.ChangeSink;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseAccess;
import org.opportunityfunnel.store.jdbc.internal.database.Work;
import org.opportunityfunnel.store.jdbc.internal.select.SelectionQuery;

/** Reads records. Each answer is read in one transaction, so it is of one version. */
public final class DuckDbStore implements OpportunityStore {
  private final DatabaseAccess access;
  private final Map<String, Long> versions = new ConcurrentHashMap<>();
  private final Map<String, Catalog> catalogs = new ConcurrentHashMap<>();

  public DuckDbStore(DatabaseAccess access) {
    this.access = access;
  }

  /** Says that a version was committed; from now on it is the present one. */
  public void committed(String organization, long version) {
    versions.merge(organization, version, Math::max);
  }

  /** Says that the present version is not known any more; it is read when it is next asked for. */
  public void inDoubt(String organization) {
    versions.remove(organization);
  }

  @Override
  public Set<String> organizations() {
    return inTransaction(
        connection -> {
          Set<String> ids = new HashSet<>();
          try (Statement statement = connection.createStatement();
              ResultSet rows =
                  statement.executeQuery("SELECT id FROM organization WHERE version > 0")) {
            while (rows.next()) {
              ids.add(rows.getString(1));
            }
          }
          return ids;
        });
  }

  @Override
  public long version(String organization) {
    if (access.isShared()) {
      return access.use(
          database -> database.inStatement(open -> version(Organization.find(open, organization))));
    }
    return access.use(
        database -> {
          Long known = versions.get(organization);
          if (known != null) {
            return known;
          }
          long read =
              database.inTransaction(open -> version(Organization.find(open, organization)));
          // Version 0 is not kept: anybody may ask for organizations that will never be.
          return read == 0 ? 0 : versions.merge(organization, read, Math::max);
        });
  }

  private static long version(Optional<Organization> organization) {
    return organization.map(Organization::version).orElse(0L);
  }

  @Override
  public Catalog catalog(String organization) {
    long version = version(organization);
    Catalog known = catalogs.get(organization);
    return known != null && known.version() >= version
        ? known
        : inTransaction(connection -> catalog(connection, organization));
  }

  /** The catalog of the version that the connection's transaction sees. */
  private Catalog catalog(Connection connection, String organization) throws SQLException {
    Optional<Organization> present = Organization.find(connection, organization);
    if (version(present) == 0) {
      return Catalog.EMPTY;
    }
    Catalog known = catalogs.get(organization);
    if (known != null && known.version() == present.get().version()) {
      return known;
    }
    Catalog read = read(connection, present.get(), known);
    catalogs.merge(organization, read, (a, b) -> a.version() > b.version() ? a : b);
    return read;
  }

  /** Loads of opportunities alone leave the catalog as it was. */
  private static Catalog read(Connection connection, Organization present, Catalog known)
      throws SQLException {
    boolean same =
        known != null
            && known.version() >= present.catalogVersion()
            && known.version() <= present.version();
    return same
        ? new Catalog(
            present.version(),
            known.pipelines(),
            known.users(),
            known.groups(),
            known.savedSearches(),
            known.currencies())
        : new CatalogReader(connection, present.number()).read(present.version());
  }

  @Override
  public boolean changes(String organization, long since, ChangeSink sink) {
    return inTransaction(
        connection -> {
          Optional<Organization> present = Organization.find(connection, organization);
          if (since > version(present) || since < present.map(Organization::logFrom).orElse(0L)) {
            return false;
          }
          sink.begin(catalog(connection, organization));
          if (since < version(present)) {
            new ChangesSince(connection, present.get(), access::checkOpen).into(since, sink);
          }
          return true;
        });
  }

  @Override
  public void scan(String organization, OpportunitySink sink) {
    inTransaction(
        connection -> {
          Catalog catalog = catalog(connection, organization);
          Optional<Organization> present = Organization.find(connection, organization);
          if (catalog.version() == 0) {
            sink.begin(catalog, 0);
            return null;
          }
          OpportunityScan scan =
              new OpportunityScan(connection, present.get().number(), access::checkOpen);
          sink.begin(catalog, scan.count());
          scan.into(sink);
          return null;
        });
  }

  @Override
  public Optional<Selection> select(String organization, long version, Filter filter) {
    return inTransaction(
        connection -> {
          Optional<Organization> present = Organization.find(connection, organization);
          if (version(present) != version) {
            return Optional.empty();
          }
          if (version == 0) {
            return Optional.of(Selection.of(new BitSet()));
          }
          return Optional.of(new SelectionQuery(connection, present.get().number()).select(filter));
        });
  }

  private <T> T inTransaction(Work<Connection, T> work) {
    return access.use(database -> database.inTransaction(work));
  }
}
