package org.opportunityfunnel.store.jdbc.internal.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which PostgreSQL database, and how.
 *
 * @param url {@code jdbc:postgresql://host:port/database}, with any parameters of the driver
 * @param user empty: as the URL says, else the driver's default
 * @param password empty: as the URL says, else the driver's default, such as its password file
 * @param connections how many it may open at once, besides one that waits for news
 */
public record PostgresSettings(String url, String user, String password, int connections) {
  /** One for a load, one for who reads meanwhile. */
  public static final int MIN_CONNECTIONS = 2;

  private static final int MAX_CONNECTIONS = 1_000;

  /** Of the hosts only what follows an @: a password has no place before it, but may be there. */
  private static final Pattern URL =
      Pattern.compile(
          "jdbc:postgresql:(//([^/?]*@)?(?<host>[^/?@]*)/?)?(?<database>[^/?]*)([?].*)?");

  public PostgresSettings {
    if (!URL.matcher(url).matches()) {
      throw new IllegalArgumentException(
          "url must be empty, or such as jdbc:postgresql://host:5432/database");
    }
    if (connections < MIN_CONNECTIONS || connections > MAX_CONNECTIONS) {
      throw new IllegalArgumentException(
          "poolSize is %d; it must be from %d to %d"
              .formatted(connections, MIN_CONNECTIONS, MAX_CONNECTIONS));
    }
  }

  /** How many may read in SQL at once: they leave connections for the store. */
  int readers() {
    return Math.max(1, connections / 2);
  }

  /** How many loads may run at once: they leave connections for those who read. */
  int loads() {
    return Math.max(1, connections / 2);
  }

  /** The database for people: its name and host, nothing secret. */
  String name() {
    Matcher parts = URL.matcher(url);
    parts.matches();
    String host = parts.group("host");
    String database = parts.group("database");
    return "PostgreSQL%s at %s"
        .formatted(
            database.isEmpty() ? "" : " database \"" + database + "\"",
            host == null || host.isEmpty() ? "localhost" : host);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return name();
  }
}
