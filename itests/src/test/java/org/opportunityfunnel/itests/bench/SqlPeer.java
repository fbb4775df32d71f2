package org.opportunityfunnel.itests.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A database that holds the peers' tables, asked by a statement written by hand, which is prepared
 * once.
 *
 * @param name of the contestant
 * @param bytes that the tables take
 */
record SqlPeer(
    String name,
    Connection connection,
    PeerSql sql,
    long bytes,
    Map<Question, PreparedStatement> prepared)
    implements Contestant {

  SqlPeer(String name, Connection connection, PeerSql sql, long bytes) {
    this(name, connection, sql, bytes, new HashMap<>());
  }

  @Override
  public Supplier<Sums> answer(Question question) throws SQLException {
    PreparedStatement statement = prepared.get(question);
    if (statement == null) {
      statement = connection.prepareStatement(sql.statement(question));
      prepared.put(question, statement);
    }
    List<Long> parameters = PeerSql.parameters(question);
    for (int i = 0; i < parameters.size(); i++) {
      statement.setLong(i + 1, parameters.get(i));
    }
    try (ResultSet rows = statement.executeQuery()) {
      List<long[]> read = read(rows);
      return () -> sql.sums(question, read);
    }
  }

  private static List<long[]> read(ResultSet rows) throws SQLException {
    int width = rows.getMetaData().getColumnCount();
    List<long[]> read = new ArrayList<>();
    while (rows.next()) {
      long[] row = new long[width];
      for (int i = 0; i < width; i++) {
        row[i] = rows.getLong(i + 1);
      }
      read.add(row);
    }
    return read;
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.close();
    }
    connection.close();
  }
}
