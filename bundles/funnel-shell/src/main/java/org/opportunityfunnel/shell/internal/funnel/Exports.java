package org.opportunityfunnel.shell.internal.funnel;

import java.io.IOException;
import org.opportunityfunnel.api.store.RecordLines;

/** Takes records out. */
public interface Exports {
  /**
   * Hands over all records, as {@link org.opportunityfunnel.api.store.RecordExporter} does.
   *
   * @throws IOException that the receiver threw
   * @throws CommandFailure REFUSED or UNREACHABLE; what came until then is not all
   */
  void export(RecordLines receiver) throws IOException;
}
