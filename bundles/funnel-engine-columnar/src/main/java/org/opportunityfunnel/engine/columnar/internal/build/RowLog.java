package org.opportunityfunnel.engine.columnar.internal.build;

/** The rows of one pipeline in the order of arrival, packed, until all are there to be sorted. */
final class RowLog {
  private final ByteLog bytes = new ByteLog();
  private final ByteLog.Reader reader = bytes.new Reader();
  private final GrowingLongs created = new GrowingLongs();
  private final GrowingLongs positions = new GrowingLongs();

  void append(Row row) {
    created.add(row.created);
    positions.add(bytes.position());
    bytes.write(row.user);
    bytes.write(row.key);
    bytes.write(row.summable ? 1 : 0);
    bytes.write(row.value);
    bytes.write(row.weighted);
    bytes.write(row.start - row.created);
    bytes.write(row.firstSeen - row.created);
    write(row.steps, row.created);
    write(row.versions, row.created);
  }

  private void write(Timeline line, long base) {
    bytes.write(line.size());
    long before = base;
    for (int i = 0; i < line.size(); i++) {
      bytes.write(line.second(i) - before);
      bytes.write(line.code(i));
      bytes.write(line.end(i) - line.second(i));
      before = line.second(i);
    }
  }

  /** Fills the row with the one that arrived at that place. */
  void read(int place, Row row) {
    reader.seek(positions.get(place));
    row.created = created.get(place);
    row.user = reader.readInt();
    row.key = reader.readInt();
    row.summable = reader.read() != 0;
    row.value = reader.read();
    row.weighted = reader.read();
    row.start = row.created + reader.read();
    row.firstSeen = row.created + reader.read();
    read(row.steps, row.created);
    read(row.versions, row.created);
  }

  private void read(Timeline line, long base) {
    line.clear();
    long before = base;
    for (int left = reader.readInt(); left > 0; left--) {
      long second = before + reader.read();
      int code = reader.readInt();
      line.add(second, code, second + reader.read());
      before = second;
    }
  }

  /** The places in the order of creation; rows of one second in the order of arrival. */
  int[] byCreation() {
    return CreationOrder.of(created);
  }
}
