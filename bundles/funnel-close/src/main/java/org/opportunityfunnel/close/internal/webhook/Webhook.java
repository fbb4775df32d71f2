package org.opportunityfunnel.close.internal.webhook;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.opportunityfunnel.close.internal.account.AccountOptions;
import org.opportunityfunnel.close.internal.account.Signature;
import org.opportunityfunnel.close.internal.record.Event;
import org.opportunityfunnel.close.internal.record.RecordLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a delivery, whatever brought it. Thread-safe. */
final class Webhook {
  private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
  private static final long SECONDS_BETWEEN_LINES = 60;
  private static final WebhookAnswer UNAUTHORIZED = WebhookAnswer.error(401, "Unauthorized");

  private final Accounts accounts;
  private final GroupCommit commit;
  private final Clock clock;
  private final AtomicLong lastTold = new AtomicLong();

  Webhook(Accounts accounts, GroupCommit commit, Clock clock) {
    this.accounts = accounts;
    this.commit = commit;
    this.clock = clock;
  }

  /** The signature if it is one, and fresh; to be asked before a body is read. */
  Optional<Signature> signature(String timestamp, String hash) {
    Optional<Signature> signature = Signature.of(timestamp, hash);
    if (signature.isPresent() && !signature.get().isFresh(clock.instant())) {
      tell("signed more than 5 minutes from now by the clock here");
      return Optional.empty();
    }
    return signature;
  }

  /** The answer to a delivery without a fresh signature. */
  WebhookAnswer unauthorized() {
    return UNAUTHORIZED;
  }

  /** Completes with the answer, never exceptionally. */
  CompletionStage<WebhookAnswer> deliver(byte[] body, Signature signature) {
    try {
      return answer(body, accounts.signers(body, signature));
    } catch (RuntimeException e) {
      return CompletableFuture.completedFuture(WebhookAnswer.of(e));
    }
  }

  private CompletionStage<WebhookAnswer> answer(byte[] body, List<AccountOptions> signers) {
    if (signers.isEmpty()) {
      tell("signed by none of the keys in .webhookKeys");
      return CompletableFuture.completedFuture(UNAUTHORIZED);
    }
    Event event = Event.of(body);
    Optional<AccountOptions> account =
        signers.stream().filter(one -> one.speaksFor(event.organization())).findFirst();
    if (account.isEmpty()) {
      tell("of another organization than closeOrganization says");
      return CompletableFuture.completedFuture(UNAUTHORIZED);
    }
    Optional<RecordLine> record = event.record();
    if (record.isEmpty()) {
      return CompletableFuture.completedFuture(WebhookAnswer.ignored());
    }
    return commit
        .store(account.get().organization(), record.get())
        .handle(
            (version, failure) ->
                failure == null ? WebhookAnswer.stored(version) : WebhookAnswer.of(failure));
  }

  /** Anyone can send what is refused; the log must not grow by it. */
  private void tell(String why) {
    long now = clock.instant().getEpochSecond();
    long told = lastTold.get();
    if (now - told >= SECONDS_BETWEEN_LINES && lastTold.compareAndSet(told, now)) {
      LOG.warn("A webhook delivery was refused: {}. More within a minute are not told.", why);
    }
  }
}
