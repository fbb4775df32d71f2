package org.opportunityfunnel.store.jdbc.internal.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * One step of the schema. A released one is never edited; a change is another one.
 *
 * @param version counted from 1 without gaps
 * @param name of the resource {@code V<version>__<what>.sql}
 * @param sql its statements, each ended by a semicolon at the end of a line
 * @param rest what SQL alone can't do, after the statements
 */
record Migration(int version, String name, String sql, DataStep rest) {

  /** Changes data on the transaction of its migration. */
  interface DataStep {
    void run(Connection connection) throws SQLException;
  }

  Migration(int version, String name, String sql) {
    this(version, name, sql, connection -> {});
  }

  /** The migration of that name beside this class. */
  static Migration resource(String name, DataStep rest) {
    try (InputStream in = Migration.class.getResourceAsStream(name + ".sql")) {
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Migration(
          Integer.parseInt(name.substring(1, name.indexOf("__"))), name, sql, rest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The statements for that product: the common ones, then those for it alone. */
  List<String> statements(DatabaseProduct product) {
    return Stream.of(sql, own(product))
        .flatMap(text -> Arrays.stream(text.split(";[ \\t]*(\\R|$)")))
        .filter(one -> !one.replaceAll("--.*", "").isBlank())
        .map(product::declared)
        .toList();
  }

  private String own(DatabaseProduct product) {
    try (InputStream in =
        Migration.class.getResourceAsStream(name + "." + product.extension() + ".sql")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The SHA-256 of its text for that product, in hex. */
  String checksum(DatabaseProduct product) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((sql + own(product)).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
