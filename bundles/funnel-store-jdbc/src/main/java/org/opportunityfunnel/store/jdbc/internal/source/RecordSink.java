package org.opportunityfunnel.store.jdbc.internal.source;

import org.opportunityfunnel.store.jdbc.internal.record.RecordShape;

/** Takes the good records of a load. */
@FunctionalInterface
public interface RecordSink {

  /**
   * One record.
   *
   * @param file the file it is from; empty if it is from no file
   * @param line where it starts; several may start in one
   * @param row a slot for each of the shape's members and one for its custom fields; reused for the
   *     next record
   * @param deleted whether the record is to be removed; then only its ID and date_updated are set
   */
  void record(RecordShape shape, String file, long line, Object[] row, boolean deleted);
}
