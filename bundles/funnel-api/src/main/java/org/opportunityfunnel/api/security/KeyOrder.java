package org.opportunityfunnel.api.security;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a new key shall be.
 *
 * @param name what a person calls it, 1 to 255 characters
 * @param rights at least one
 * @param userId the user that it acts as; empty for a machine
 * @param visibleUsers whose opportunities it may see; empty for everyone's and nobody's
 */
public record KeyOrder(
    String name,
    String organization,
    Set<Right> rights,
    Optional<String> userId,
    Optional<Set<String>> visibleUsers) {
  public KeyOrder {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(organization, "organization");
    Objects.requireNonNull(userId, "userId");
    rights = Set.copyOf(rights);
    visibleUsers = visibleUsers.map(Set::copyOf);
  }
}
