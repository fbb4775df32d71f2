package org.opportunityfunnel.api.store;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is asked now and then whether an import is still wanted. One that is not ends with nothing
 * stored, whether it waits, reads or stores; only one that is committed is done.
 */
@ConsumerType
@FunctionalInterface
public interface ImportCancellation {
  /** Nobody cancels. */
  ImportCancellation NEVER = () -> false;

  boolean isCancelled();
}
