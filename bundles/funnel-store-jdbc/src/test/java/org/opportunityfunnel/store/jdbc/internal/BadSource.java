package org.opportunityfunnel.store.jdbc.internal;

import java.io.IOException;
import org.opportunityfunnel.api.store.ImportSource;

/** A source that is to be refused. */
record BadSource(String name, Opening opening) {

  /** Makes the source anew, in that folder if it is one. */
  interface Opening {
    ImportSource in(RecordFolder folder) throws IOException;
  }
}
