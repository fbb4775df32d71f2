package org.opportunityfunnel.store.jdbc.internal.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.store.jdbc.internal.record.RecordShape;
import org.opportunityfunnel.store.jdbc.internal.search.RareTexts;
import org.opportunityfunnel.store.jdbc.internal.source.RecordSink;

/** Puts the records of a load into temporary tables, which end with the connection. */
final class Staging implements RecordSink, AutoCloseable {
  private final Connection connection;
  private final Map<RecordKind, StagedKind> kinds = new EnumMap<>(RecordKind.class);

  private final RareTexts rareTexts;

  Staging(Connection connection) {
    this.connection = connection;
    this.rareTexts = new RareTexts(connection);
  }

  /** Throws {@link UncheckedSqlException} if the database can't take it. */
  @Override
  public void record(RecordShape shape, String file, long line, Object[] row, boolean deleted) {
    try {
      StagedKind kind = kinds.get(shape.kind());
      if (kind == null) {
        kind = new StagedKind(connection, shape, file, rareTexts);
        kinds.put(shape.kind(), kind);
      }
      kind.add(line, row, deleted);
    } catch (SQLException e) {
      throw new UncheckedSqlException(e);
    }
  }

  /** The kinds that came, in the order in which a folder is read. */
  Collection<StagedKind> kinds() {
    return kinds.values();
  }

  /** The codes of them that are not ASCII. */
  RareTexts rareTexts() {
    return rareTexts;
  }

  /** Completes the tables; nothing can be put in any more. */
  @Override
  public void close() throws SQLException {
    for (StagedKind kind : kinds.values()) {
      kind.close();
    }
    rareTexts.close();
  }
}
