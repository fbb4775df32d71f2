package org.opportunityfunnel.api.store;

import java.io.IOException;
import org.opportunityfunnel.api.error.FunnelException;

/**
 * Writes out what a store holds, so that an import of it into an empty store gives the same reports
 * and the same export. Thread-safe.
 */
public interface RecordExporter {

  /**
   * Hands over everything that the store keeps of an organization, of one version: kind after kind
   * in the order of {@link RecordKind}, within a kind by ID in the order of code points; after the
   * records of a kind its removals, so that what is older than they are stays away. The same
   * content gives the same lines, whatever way it came. Memory does not grow with it.
   *
   * @return the data version; 0, and no line, if the organization has no data
   * @throws IOException that the receiver threw, which ends it
   * @throws FunnelException UNAVAILABLE if the store can't be read
   */
  long export(String organization, RecordLines receiver) throws IOException;
}
