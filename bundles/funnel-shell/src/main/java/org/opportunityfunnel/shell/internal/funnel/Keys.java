package org.opportunityfunnel.shell.internal.funnel;

import java.util.List;

/** Makes, lists and revokes API keys. */
public interface Keys {
  /** A new key; the answer is the only one that has its secret. */
  KeyRecord create(KeyWish wish);

  /**
   * The keys of an organization, without secrets.
   *
   * @param organization null for the caller's own
   */
  List<KeyRecord> list(String organization);

  /** The key of that ID is worth nothing from now on. */
  void revoke(String id);
}
