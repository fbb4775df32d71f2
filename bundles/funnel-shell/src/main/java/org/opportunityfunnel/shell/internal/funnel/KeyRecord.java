package org.opportunityfunnel.shell.internal.funnel;

import java.util.List;
import java.util.Optional;

/**
 * An API key as the server tells of it.
 *
 * @param userId null for a machine's
 * @param visibleUsers empty if it sees everyone
 * @param secret only from the answer that made it
 */
public record KeyRecord(
    String id,
    String name,
    String organization,
    List<String> rights,
    String userId,
    Optional<List<String>> visibleUsers,
    String dateCreated,
    Optional<String> secret) {

  @Override
  public String toString() {
    return "KeyRecord[" + id + "]";
  }
}
