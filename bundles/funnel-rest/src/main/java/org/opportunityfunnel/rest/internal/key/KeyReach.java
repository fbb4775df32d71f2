package org.opportunityfunnel.rest.internal.key;

import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.KeyInfo;
import org.opportunityfunnel.api.security.KeyOrder;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.rest.internal.auth.OrganizationReach;

/**
 * Which keys an admin may manage: those of its organization, and one of the default organization
 * those of all; and no key that sees more users than the admin does.
 */
record KeyReach(Caller admin, String defaultOrganization) {

  /** The reach of that caller; FORBIDDEN without the right to administer. */
  static KeyReach of(Caller admin, String defaultOrganization) {
    admin.require(Right.ADMIN);
    return new KeyReach(admin, defaultOrganization);
  }

  /** Whether it may manage keys of that organization. */
  boolean covers(String organization) {
    return OrganizationReach.covers(admin, organization, defaultOrganization);
  }

  /** Whether that key is within reach. */
  boolean covers(KeyInfo key) {
    return covers(key.order().organization()) && coversUsers(key.order());
  }

  /** Throws FORBIDDEN, which does not tell whether the organization exists, if it may not. */
  void require(String organization) {
    if (!covers(organization)) {
      throw new FunnelException(
          ErrorCode.FORBIDDEN, "These credentials manage the keys of their organization only.");
    }
  }

  /** Throws FORBIDDEN if it may not make such a key. */
  void require(KeyOrder order) {
    require(order.organization());
    if (!coversUsers(order)) {
      throw new FunnelException(
          ErrorCode.FORBIDDEN, "These credentials make keys for users that they see only.");
    }
  }

  /** Whether it sees whom such a key sees, and the one whom it acts as. */
  private boolean coversUsers(KeyOrder order) {
    return admin.visibleUsers().isEmpty()
        || order.visibleUsers().filter(admin.visibleUsers().get()::containsAll).isPresent()
            && order.userId().map(admin::sees).orElse(true);
  }
}
