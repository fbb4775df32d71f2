package org.opportunityfunnel.api.security;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;

/**
 * Who asks. Everything that a caller sees is of its organization.
 *
 * @param id names the credentials in logs; not a secret
 * @param userId the user that it acts as; empty for a machine
 * @param visibleUsers whose opportunities it may see; empty for everyone's and nobody's
 */
public record Caller(
    String id,
    String organization,
    Optional<String> userId,
    Set<Right> rights,
    Optional<Set<String>> visibleUsers) {
  public Caller {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(organization, "organization");
    Objects.requireNonNull(userId, "userId");
    rights = Set.copyOf(rights);
    visibleUsers = visibleUsers.map(Set::copyOf);
  }

  /** Throws {@link FunnelException} FORBIDDEN, naming the right, if the caller does not have it. */
  public void require(Right right) {
    if (!rights.contains(right)) {
      throw new FunnelException(
          ErrorCode.FORBIDDEN, "These credentials lack the right \"" + right.wireName() + "\".");
    }
  }

  /** Whether it may see that user's opportunities. */
  public boolean sees(String user) {
    return visibleUsers.isEmpty() || visibleUsers.get().contains(user);
  }
}
