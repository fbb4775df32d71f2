package org.opportunityfunnel.api.security;

import java.util.List;
import org.opportunityfunnel.api.error.FunnelException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The API keys that callers show. An admin of the default organization reaches the keys of every
 * organization, others those of their own. Thread-safe.
 *
 * <p>Methods throw {@link FunnelException}: FORBIDDEN without the right to administer or out of
 * reach, UNAVAILABLE if the keys can't be stored; then nothing was changed.
 */
@ProviderType
public interface ApiKeys {

  /** The keys of an organization, oldest first; the one of the configuration is not among them. */
  List<KeyInfo> list(Caller admin, String organization);

  /**
   * Makes a key and stores it; its secret is given this once.
   *
   * @throws FunnelException INVALID for an order without rights, or with a name or an ID that is
   *     blank or longer than 255 characters
   */
  IssuedKey issue(Caller admin, KeyOrder order);

  /**
   * Takes a key out; requests that show it from now on are refused.
   *
   * @throws FunnelException NOT_FOUND if there is none of that ID within reach
   */
  void revoke(Caller admin, String id);
}
