package org.opportunityfunnel.api.store;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/** Takes records as lines of {@link ImportSource.Ndjson}. */
@ConsumerType
@FunctionalInterface
public interface RecordLines {
  /**
   * Takes a record.
   *
   * @param json UTF-8 with {@code _type}, which a file of its kind may have too; without a line
   *     break
   */
  void line(RecordKind kind, byte[] json) throws IOException;
}
