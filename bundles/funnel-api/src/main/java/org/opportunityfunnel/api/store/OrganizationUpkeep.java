package org.opportunityfunnel.api.store;

import java.util.Map;
import org.opportunityfunnel.api.error.FunnelException;

/** Looks after what a store keeps of organizations. Thread-safe. */
public interface OrganizationUpkeep {

  /**
   * What the store keeps of an organization, of one data version.
   *
   * @throws FunnelException UNAVAILABLE if the store can't be read
   */
  OrganizationStatus status(String organization);

  /**
   * Removes every record of an organization, and what was remembered of removed ones: all of it or
   * nothing. Waits for its turn as a load does. When it returns it survives power loss, and
   * listeners were told of the new data version: versions go on, so that nobody takes old data for
   * new. Nothing of any other organization is touched.
   *
   * @return how many records of each kind there were; empty if there were none
   * @throws FunnelException UNAVAILABLE if the store can't be written; nothing was removed
   */
  Map<RecordKind, Long> remove(String organization);
}
