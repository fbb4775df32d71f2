package org.opportunityfunnel.api.store;

import org.opportunityfunnel.api.error.FunnelException;
import org.osgi.annotation.versioning.ConsumerType;

/** Loads records into the store. Thread-safe; loads take their turn. */
@ConsumerType
public interface RecordImporter {

  /**
   * Loads all of the source or nothing (but see {@link ImportOptions.OnError#SKIP}): an upsert by
   * ID. When it returns the records survive power loss, and listeners were told. An interrupt of
   * the thread cancels it.
   *
   * @throws ImportRejectedException if a record is bad and bad records are not skipped
   * @throws FunnelException INVALID if the source can't be read or the import was cancelled,
   *     UNAVAILABLE if the store can't be written (a full disk); nothing was stored
   */
  ImportReport load(String organization, ImportSource source, ImportOptions options);
}
