package org.opportunityfunnel.shell.internal.funnel;

import java.util.Map;
import org.opportunityfunnel.api.store.OrganizationStatus;
import org.opportunityfunnel.api.store.RecordKind;

/** Looks after what is kept of organizations. */
public interface Upkeep {
  /** What is kept of the organization that commands are about. */
  OrganizationStatus status();

  /**
   * Removes all records of an organization.
   *
   * @return how many there were of each kind
   * @throws CommandFailure REFUSED if there were none
   */
  Map<RecordKind, Long> remove(String organization);
}
