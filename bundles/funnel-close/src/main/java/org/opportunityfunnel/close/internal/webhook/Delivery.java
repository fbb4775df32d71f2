package org.opportunityfunnel.close.internal.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.opportunityfunnel.close.internal.account.CloseAccount.Present;
import org.opportunityfunnel.close.internal.account.Deliveries;
import org.opportunityfunnel.close.internal.account.Deliveries.Refused;

/** A delivery that is being answered, and those who count it. */
final class Delivery {
  private final List<Deliveries> counting;
  private final CompletableFuture<WebhookAnswer> answer = new CompletableFuture<>();
  private final RefusalLog log;
  private final Clock clock;

  /**
   * Has come.
   *
   * @param accounts that it is counted for
   */
  Delivery(List<Present> accounts, RefusalLog log, Clock clock) {
    this.counting = accounts.stream().map(Present::deliveries).toList();
    this.log = log;
    this.clock = clock;
    counting.forEach(Deliveries::came);
  }

  /** Has that answer. */
  Delivery with(WebhookAnswer known) {
    answer.complete(known);
    return this;
  }

  /** Has the answer to what is being stored. */
  Delivery with(CompletionStage<Long> version) {
    version.whenComplete(
        (stored, failure) ->
            answer.complete(
                failure == null ? WebhookAnswer.stored(stored) : WebhookAnswer.of(failure)));
    return this;
  }

  /** Completes with the answer, never exceptionally. */
  CompletionStage<WebhookAnswer> answer() {
    return answer;
  }

  /** It is answered so, once. */
  void answered(WebhookAnswer sent) {
    Instant now = clock.instant();
    counting.forEach(one -> one.answered(sent.outcome(), now));
    if (sent.outcome() instanceof Refused refused) {
      log.tell(refused, now);
    }
  }

  /** Its sender has gone without an answer. */
  void left() {
    counting.forEach(Deliveries::left);
  }
}
