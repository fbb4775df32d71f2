package org.opportunityfunnel.close.internal.webhook;

import org.opportunityfunnel.api.store.RecordKind;

/**
 * What an event does to one record.
 *
 * @param line the record, or its removal, as a line of an import, with the line's end
 */
record EventRecord(RecordKind kind, String id, byte[] line) {

  /** Two of the same one can't be in one load. */
  record Identity(RecordKind kind, String id) {}

  Identity identity() {
    return new Identity(kind, id);
  }
}
