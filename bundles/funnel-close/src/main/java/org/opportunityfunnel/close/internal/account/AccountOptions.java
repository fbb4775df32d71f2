package org.opportunityfunnel.close.internal.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The configuration of an account, checked.
 *
 * @param organization its ID here
 * @param closeOrganization its ID in Close; empty for any
 * @param webhookKeys empty if it takes no webhooks
 * @param sync empty if nothing is read from Close
 */
public record AccountOptions(
    String organization,
    Optional<String> closeOrganization,
    List<SignatureKey> webhookKeys,
    Optional<SyncOptions> sync) {
  private static final int MAX_ID = 255;

  public AccountOptions {
    webhookKeys = List.copyOf(webhookKeys);
  }

  /**
   * The options of that configuration; what is refused is told, a line each. A key never appears in
   * such a line. An account whose IDs are wrong takes nothing: nobody knows whose it is.
   */
  public static AccountOptions of(CloseSettings settings, Consumer<String> refusals) {
    boolean known =
        isId("organization", settings.organization(), refusals)
            && (settings.closeOrganization().isBlank()
                || isId("closeOrganization", settings.closeOrganization(), refusals));
    return new AccountOptions(
        settings.organization(),
        Optional.of(settings.closeOrganization().strip()).filter(id -> !id.isEmpty()),
        known ? keys(settings._webhookKeys(), refusals) : List.of(),
        known ? SyncOptions.of(settings, refusals) : Optional.empty());
  }

  private static boolean isId(String property, String id, Consumer<String> refusals) {
    if (!id.isBlank() && id.length() <= MAX_ID) {
      return true;
    }
    refusals.accept(
        CloseSettings.PID + ": " + property + " must be 1 to 255 characters; taking nothing.");
    return false;
  }

  private static List<SignatureKey> keys(String configured, Consumer<String> refusals) {
    List<SignatureKey> keys = new ArrayList<>();
    String[] texts = configured.isBlank() ? new String[0] : configured.strip().split("[,\\s]+");
    for (int i = 0; i < texts.length; i++) {
      Optional<SignatureKey> key = SignatureKey.ofHex(texts[i]);
      if (key.isPresent()) {
        keys.add(key.get());
      } else {
        refusals.accept(
            CloseSettings.PID
                + ": key "
                + (i + 1)
                + " of .webhookKeys must be at least 32 hex digits, an even number of them; it is"
                + " passed over.");
      }
    }
    return keys;
  }

  /** Whether a sync by these options reads the same for the same organization as by the others. */
  public boolean isSyncedLike(AccountOptions other) {
    return organization.equals(other.organization)
        && closeOrganization.equals(other.closeOrganization)
        && sync.map(SyncOptions::access).equals(other.sync.map(SyncOptions::access));
  }

  /** Whether it may speak for that organization in Close. */
  public boolean speaksFor(String organizationInClose) {
    return closeOrganization.isEmpty() || closeOrganization.get().equals(organizationInClose);
  }
}
