package org.opportunityfunnel.store.jdbc.internal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** An open DuckDB file. It belongs to this process until it is closed. */
final class DuckDbDatabase implements Database {
  private final DuckDBConnection owner;

  private DuckDbDatabase(DuckDBConnection owner) {
    this.owner = owner;
  }

  /**
   * Opens the file, makes it if there is none, and brings its schema up to date.
   *
   * @throws org.opportunityfunnel.api.error.FunnelException UNAVAILABLE, naming the file, if that
   *     is not possible
   */
  static DuckDbDatabase open(StoreSettings settings) {
    return open(settings, Migrations.ALL);
  }

  static DuckDbDatabase open(StoreSettings settings, List<Migration> migrations) {
    Path file = settings.file();
    try {
      Files.createDirectories(settings.directory());
    } catch (IOException e) {
      throw StoreFailure.unavailable(
          file, "can't be opened: its directory can't be made (" + reason(e) + ")", e);
    }
    try {
      DuckDBConnection owner =
          (DuckDBConnection)
              new DuckDBDriver().connect("jdbc:duckdb:" + file.toAbsolutePath(), options(settings));
      try {
        clear(settings.temporary());
        new Migrations(migrations, what -> StoreFailure.unavailable(file, what, null)).apply(owner);
      } catch (SQLException | RuntimeException e) {
        owner.close();
        throw e;
      }
      return new DuckDbDatabase(owner);
    } catch (SQLException e) {
      throw StoreFailure.of(file, e);
    } catch (UncheckedIOException e) {
      throw StoreFailure.unavailable(file, "can't be opened: " + e.getMessage(), e);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return "a file is in its place";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : e.toString();
  }

  private static Properties options(StoreSettings settings) {
    Properties options = new Properties();
    options.setProperty("memory_limit", settings.memoryMegabytes() + "MB");
    options.setProperty("threads", Integer.toString(settings.threads()));
    options.setProperty("temp_directory", settings.temporary().toAbsolutePath().toString());
    options.setProperty("preserve_insertion_order", "false");
    options.setProperty("enable_external_access", "false");
    options.setProperty("autoinstall_known_extensions", "false");
    options.setProperty("autoload_known_extensions", "false");
    options.setProperty("allowed_configs", "[" + DuckDbProduct.STREAM_ROWS + "]");
    options.setProperty("lock_configuration", "true");
    return options;
  }

  /** A process that was killed leaves its temporary files. */
  private static void clear(Path temporary) {
    if (!Files.isDirectory(temporary)) {
      return;
    }
    try (Stream<Path> files = Files.list(temporary)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public <T> T connected(Work<Connection, T> work) throws SQLException {
    try (DuckDBConnection connection = owner.duplicate()) {
      return work.on(connection);
    }
  }

  @Override
  public <T> T inStatement(Work<Connection, T> work) throws SQLException {
    return connected(work);
  }

  @Override
  public <T> T inTransaction(Work<Connection, T> work) throws SQLException {
    return connected(connection -> Transactions.run(connection, work));
  }

  @Override
  public Connection reader() throws SQLException {
    DuckDBConnection connection = owner.duplicate();
    try {
      return ReadOnlyDuckDb.of(connection);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public void close() throws SQLException {
    owner.close();
  }
}
