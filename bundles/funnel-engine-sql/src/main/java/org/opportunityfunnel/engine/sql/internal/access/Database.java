package org.opportunityfunnel.engine.sql.internal.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.engine.sql.internal.dialect.Dialect;
import org.opportunityfunnel.engine.sql.internal.dialect.Dialects;
import org.opportunityfunnel.engine.sql.internal.schema.Relations;

/**
 * The database that an engine computes in. Each call takes a connection of its own, reads one
 * moment, and gives the connection back. Thread-safe.
 */
public final class Database {

  /** What is read on one connection. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Reading reading) throws SQLException;
  }

  /** What was found out about a data source. */
  private record Known(DataSource source, Relations relations) {}

  private final DataSources sources;
  private final String schema;
  private final int timeoutSeconds;
  private final AtomicReference<Known> known = new AtomicReference<>();

  /**
   * @param schema see {@link Relations}
   * @throws IllegalArgumentException if it is none
   */
  public Database(DataSources sources, String schema, int timeoutSeconds) {
    this.sources = sources;
    this.schema = Relations.checked(schema);
    this.timeoutSeconds = timeoutSeconds;
  }

  /** Whether a data source is there. */
  public boolean isPresent() {
    return sources.current().isPresent();
  }

  /**
   * Does the work in one transaction that changes nothing.
   *
   * @throws FunnelException UNAVAILABLE if there is no data source, or the database fails
   */
  public <T> T read(Work<T> work) {
    Optional<DataSource> source = sources.current();
    if (source.isEmpty()) {
      throw new FunnelException(
          ErrorCode.UNAVAILABLE, "The data source " + sources.name() + " is not there.");
    }
    try (Connection connection = source.get().getConnection()) {
      Relations relations = relations(source.get(), connection);
      relations.dialect().begin(connection);
      return finished(
          connection, work, new Reading(source.get(), connection, relations, timeoutSeconds));
    } catch (SQLException e) {
      // Tables or views may have come or gone.
      known.set(null);
      throw DatabaseFailure.of(sources.name(), timeoutSeconds, e);
    }
  }

  /** What went wrong says more than that the connection can't be given back as it was. */
  private static <T> T finished(Connection connection, Work<T> work, Reading reading)
      throws SQLException {
    T result;
    try {
      result = work.on(reading);
    } catch (SQLException | RuntimeException e) {
      try {
        end(connection);
      } catch (SQLException left) {
        e.addSuppressed(left);
      }
      throw e;
    }
    end(connection);
    return result;
  }

  /**
   * Does the work on one version of the organization's data. Another data source may have come in
   * its place since, whose versions are no others' though they count alike.
   *
   * @throws FunnelException GONE if it is not the present one any more, else as {@link #read}
   */
  public <T> T readAt(DataSource source, String organization, long version, Work<T> work) {
    return read(
        reading -> {
          if (reading.source() != source) {
            throw new FunnelException(
                ErrorCode.GONE, "Another data source " + sources.name() + " has come.");
          }
          check(reading, organization, version);
          T result = work.on(reading);
          if (!reading.relations().dialect().hasSnapshots()) {
            check(reading, organization, version);
          }
          return result;
        });
  }

  private static void check(Reading reading, String organization, long version)
      throws SQLException {
    long present = reading.version(organization);
    if (present != version) {
      throw new FunnelException(
          ErrorCode.GONE, "Version " + version + " of the data has become " + present + ".");
    }
  }

  /** Nothing was written; a pool gets the connection back as it was. */
  private static void end(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private Relations relations(DataSource source, Connection connection) throws SQLException {
    Known before = known.get();
    if (before != null && before.source() == source) {
      return before.relations();
    }
    Dialect dialect = Dialects.of(connection);
    Relations names = new Relations(schema, dialect, Set.of());
    Set<String> present = new HashSet<>();
    for (String derived : Relations.DERIVED) {
      if (isThere(connection, names.name(derived))) {
        present.add(derived);
      }
    }
    Relations relations = new Relations(schema, dialect, present);
    known.set(new Known(source, relations));
    return relations;
  }

  /** By asking, since only that sees what the connection's search path and rights let it see. */
  private static boolean isThere(Connection connection, String relation) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery("SELECT org FROM " + relation + " WHERE 1 = 0").close();
      return true;
    } catch (SQLException e) {
      if (!connection.isValid(1)) {
        throw e;
      }
      return false;
    }
  }
}
