package org.opportunityfunnel.shell.internal.funnel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.opportunityfunnel.api.security.Right;

/**
 * What a new key shall be.
 *
 * @param rights without repetition, in the order of asking
 * @param organization null for the caller's own
 * @param userId the user that it acts as; null for a machine
 * @param visibleUsers whose opportunities it may see; empty for everyone's
 */
public record KeyWish(
    String name,
    List<Right> rights,
    String organization,
    String userId,
    List<String> visibleUsers) {
  public KeyWish {
    rights = List.copyOf(new ArrayList<>(new LinkedHashSet<>(rights)));
    visibleUsers = List.copyOf(visibleUsers);
  }
}
