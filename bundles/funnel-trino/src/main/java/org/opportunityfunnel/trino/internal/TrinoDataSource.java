package org.opportunityfunnel.trino.internal;

import io.trino.jdbc.NonRegisteringTrinoDriver;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.LoggerFactory;

/**
 * Connections to one cluster. There is no pool: a connection is an object on the driver's one HTTP
 * client, and opening it sends nothing. The service is there with a wrong address too: then each
 * connection fails with one line that says why, which an engine shows as its state.
 */
@Component(
    service = DataSource.class,
    immediate = true,
    configurationPid = TrinoDataSource.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = TrinoConfig.class, factory = true)
public final class TrinoDataSource implements DataSource, AutoCloseable {
  static final String PID = "org.opportunityfunnel.trino";

  /** The driver's own subclass would stay registered at the DriverManager for good. */
  private static final class Driver extends NonRegisteringTrinoDriver {}

  private final Driver driver = new Driver();
  private final TrinoAddress address;

  @Activate
  public TrinoDataSource(TrinoConfig config) {
    this(new TrinoAddress(config.url(), config.user(), config._password()));
    problem().ifPresent(LoggerFactory.getLogger(TrinoDataSource.class)::error);
  }

  TrinoDataSource(TrinoAddress address) {
    this.address = address;
  }

  /**
   * Why no connection can ever be had, in one line that names the field; empty if the address is
   * well formed. Nothing is sent.
   */
  Optional<String> problem() {
    try {
      getConnection().close();
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(e.getMessage());
    }
  }

  /**
   * @throws SQLException if the address is wrong; its message names the field
   */
  @Override
  public Connection getConnection() throws SQLException {
    return connection(address);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return connection(new TrinoAddress(address.url(), user, password));
  }

  private Connection connection(TrinoAddress to) throws SQLException {
    if (!to.url().startsWith(TrinoAddress.SCHEME)) {
      throw wrong(to, "it has to look like " + TrinoAddress.SCHEME + "host:port/catalog/schema");
    }
    try {
      return driver.connect(to.url(), to.properties());
    } catch (SQLException | IllegalArgumentException e) {
      throw wrong(to, firstLine(e).replace(to.url(), to.location()));
    }
  }

  private static SQLException wrong(TrinoAddress address, String why) {
    return new SQLException("url \"" + address.location() + "\" of " + PID + " is wrong: " + why);
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** Ends the driver's HTTP client. */
  @Deactivate
  @Override
  public void close() {
    try {
      driver.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (!type.isInstance(this)) {
      throw new SQLException("This data source is no " + type.getName() + ".");
    }
    return type.cast(this);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }

  /** Null: nothing is written. */
  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter writer) throws SQLException {
    throw new SQLFeatureNotSupportedException("Nothing is written to a log writer.");
  }

  /** 0: the options connectTimeout and networkTimeout of the URL are what counts. */
  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException("Timeouts are options of the URL.");
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return driver.getParentLogger();
  }
}
