package org.opportunityfunnel.rest.internal.key;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Right;

/**
 * What is kept of an API key; its secret is not.
 *
 * @param id unique, not a secret; also names the caller
 * @param name what a person calls it
 * @param userId the user that it acts as; empty for a machine
 * @param visibleUsers whose opportunities it may see; empty for everyone's and nobody's
 */
record ApiKey(
    String id,
    String name,
    String organization,
    Set<Right> rights,
    Optional<String> userId,
    Optional<Set<String>> visibleUsers,
    Instant dateCreated,
    KeyHash hash) {
  ApiKey {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(organization, "organization");
    Objects.requireNonNull(userId, "userId");
    Objects.requireNonNull(dateCreated, "dateCreated");
    Objects.requireNonNull(hash, "hash");
    rights = Set.copyOf(rights);
    visibleUsers = visibleUsers.map(Set::copyOf);
  }

  /** Who shows this key. */
  Caller caller() {
    return new Caller(id, organization, userId, rights, visibleUsers);
  }
}
