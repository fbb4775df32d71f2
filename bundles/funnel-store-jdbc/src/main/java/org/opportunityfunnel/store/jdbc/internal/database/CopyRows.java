package org.opportunityfunnel.store.jdbc.internal.database;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Rows by COPY in PostgreSQL's binary format. A connection takes one COPY at a time, and several
 * tables are written at once: rows are gathered and sent a block at a time.
 */
final class CopyRows implements RowWriter {
  private static final int BLOCK = 1 << 18;

  /** The signature, no flags, no extension. */
  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  private static final int NULL = -1;

  private final CopyManager manager;
  private final String copy;
  private final ByteArrayOutputStream block = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(block);
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();
  private final DataOutputStream row = new DataOutputStream(values);
  private int fields;

  CopyRows(CopyManager manager, String table) {
    this.manager = manager;
    this.copy = "COPY " + table + " FROM STDIN (FORMAT binary)";
  }

  /** Writes into memory. */
  private interface Writing {
    void run() throws IOException;
  }

  private static void write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void beginRow() {
    values.reset();
    fields = 0;
  }

  private void field(int length, Writing value) {
    fields++;
    write(
        () -> {
          row.writeInt(length);
          value.run();
        });
  }

  @Override
  public void append(String value) {
    if (value == null) {
      appendNull();
      return;
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    field(utf8.length, () -> row.write(utf8));
  }

  @Override
  public void append(long value) {
    field(Long.BYTES, () -> row.writeLong(value));
  }

  @Override
  public void append(int value) {
    field(Integer.BYTES, () -> row.writeInt(value));
  }

  @Override
  public void append(double value) {
    field(Double.BYTES, () -> row.writeDouble(value));
  }

  @Override
  public void append(boolean value) {
    field(1, () -> row.writeByte(value ? 1 : 0));
  }

  @Override
  public void appendNull() {
    field(NULL, () -> {});
  }

  @Override
  public void endRow() throws SQLException {
    write(
        () -> {
          if (block.size() == 0) {
            out.write(HEADER);
          }
          out.writeShort(fields);
          values.writeTo(out);
        });
    if (block.size() >= BLOCK) {
      send();
    }
  }

  private void send() throws SQLException {
    write(() -> out.writeShort(-1));
    byte[] bytes = block.toByteArray();
    block.reset();
    CopyIn in = manager.copyIn(copy);
    try {
      in.writeToCopy(bytes, 0, bytes.length);
      in.endCopy();
    } finally {
      if (in.isActive()) {
        in.cancelCopy();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    if (block.size() > 0) {
      send();
    }
  }
}
