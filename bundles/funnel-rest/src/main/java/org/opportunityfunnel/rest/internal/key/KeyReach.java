package org.opportunityfunnel.rest.internal.key;

import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.KeyInfo;
import org.opportunityfunnel.api.security.KeyOrder;
import org.opportunityfunnel.api.security.Right;

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
    return organization.equals(admin.organization())
        || admin.organization().equals(defaultOrganization);
  }

  /** Whether that key is within reach. */
  boolean covers(KeyInfo key) {
    return covers(key.order().organization());
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
    if (admin.visibleUsers().isPresent()
        && !order
            .visibleUsers()
            .map(users -> admin.visibleUsers().get().containsAll(users))
            .orElse(false)) {
      throw new FunnelException(
          ErrorCode.FORBIDDEN, "These credentials make keys for users that they see only.");
    }
  }
}
