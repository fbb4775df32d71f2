package org.opportunityfunnel.rest.internal.auth;

import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.security.Caller;

/**
 * Whose records an admin may take out or remove as a whole: those of its organization, and one of
 * the default organization those of all. Thread-safe.
 */
public final class OrganizationReach {
  private volatile String defaultOrganization = "";

  /** From now on this is the default organization. */
  public void setDefault(String organization) {
    defaultOrganization = organization;
  }

  /**
   * Throws FORBIDDEN, which does not tell whether the organization exists, if it may not; one that
   * sees some users only may with none, as the records are everyone's.
   */
  public void require(Caller admin, String organization) {
    if (admin.visibleUsers().isPresent()) {
      throw new FunnelException(
          ErrorCode.FORBIDDEN,
          "These credentials see some users only; the records of an organization are everyone's.");
    }
    if (!covers(admin, organization, defaultOrganization)) {
      throw new FunnelException(
          ErrorCode.FORBIDDEN,
          "These credentials look after the records of their organization only.");
    }
  }

  /** Whether that organization is the admin's own, or its own is the default one. */
  public static boolean covers(Caller admin, String organization, String defaultOrganization) {
    return organization.equals(admin.organization())
        || admin.organization().equals(defaultOrganization);
  }
}
