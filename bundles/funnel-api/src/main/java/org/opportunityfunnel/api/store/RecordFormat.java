package org.opportunityfunnel.api.store;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ConsumerType;

/** A form of records that the importer does not know itself. Thread-safe. */
@ConsumerType
public interface RecordFormat {

  /**
   * Reads the stream to its end, not closing it, and hands on what is in it, in its order. Memory
   * does not grow with the stream.
   *
   * @throws UnreadableRecordsException if what follows some line can't be made out; nothing may be
   *     stored, even where bad records are skipped
   * @throws IOException if the stream can't be read
   */
  void read(InputStream stream, RecordReceiver receiver) throws IOException;
}
