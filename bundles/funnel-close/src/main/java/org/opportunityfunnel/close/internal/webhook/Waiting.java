package org.opportunityfunnel.close.internal.webhook;

import java.util.concurrent.CompletableFuture;
import org.opportunityfunnel.close.internal.record.RecordLine;

/**
 * A record that waits for its load.
 *
 * @param version completes with the data version once the record is durable, or with a
 *     FunnelException
 */
record Waiting(String organization, RecordLine record, CompletableFuture<Long> version) {

  Waiting(String organization, RecordLine record) {
    this(organization, record, new CompletableFuture<>());
  }

  int bytes() {
    return record.line().length;
  }
}
