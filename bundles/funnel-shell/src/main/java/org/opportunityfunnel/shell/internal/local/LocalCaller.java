package org.opportunityfunnel.shell.internal.local;

import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Right;

/**
 * Who asks inside the container. What a person may do there is the container's to decide, command
 * by command; each command then has the rights that it needs, and no others.
 *
 * @param user the container's name for the person; for logs
 * @param organization whose data it is about
 */
public record LocalCaller(String user, String organization) {
  /** The organization of who names none. */
  public static final String DEFAULT_ORGANIZATION = "orga_default";

  Caller with(Right right) {
    return callerOf(organization, right);
  }

  /** An admin that reaches the keys of every organization. */
  Caller keeperOfKeys() {
    return callerOf(DEFAULT_ORGANIZATION, Right.ADMIN);
  }

  private Caller callerOf(String whose, Right right) {
    return new Caller("console:" + user, whose, Optional.empty(), Set.of(right), Optional.empty());
  }
}
