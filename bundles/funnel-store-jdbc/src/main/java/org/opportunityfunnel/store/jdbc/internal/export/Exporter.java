package org.opportunityfunnel.store.jdbc.internal.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.opportunityfunnel.api.store.RecordExporter;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.api.store.RecordLines;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseAccess;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProduct;
import org.opportunityfunnel.store.jdbc.internal.read.Organization;

/** Exports organizations, each in one transaction: all of it is of one version. */
public final class Exporter implements RecordExporter {
  private final DatabaseAccess access;

  public Exporter(DatabaseAccess access) {
    this.access = access;
  }

  @Override
  public long export(String organization, RecordLines receiver) throws IOException {
    try {
      return access.use(
          database ->
              database.inTransaction(connection -> export(connection, organization, receiver)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private long export(Connection connection, String organization, RecordLines receiver)
      throws SQLException {
    Optional<Organization> present = Organization.find(connection, organization);
    if (present.isEmpty()) {
      return 0;
    }
    DatabaseProduct.of(connection).streamRows(connection);
    try {
      for (RecordKind kind : RecordKind.values()) {
        new KindExport(connection, present.get().number(), kind, access::checkOpen).into(receiver);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return present.get().version();
  }
}
