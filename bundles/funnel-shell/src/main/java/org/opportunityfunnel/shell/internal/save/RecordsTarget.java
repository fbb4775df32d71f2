package org.opportunityfunnel.shell.internal.save;

import java.io.IOException;
import org.opportunityfunnel.api.store.RecordLines;

/** Where exported records go. */
public interface RecordsTarget extends RecordLines, AutoCloseable {
  /** Says that all of it came: only now is anything at its place. */
  void finish() throws IOException;

  /** Removes what is not finished. */
  @Override
  void close() throws IOException;
}
