package org.opportunityfunnel.close.internal.webhook;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.sync.DeliveryRefusal;
import org.opportunityfunnel.close.internal.account.CloseAccount.Present;
import org.opportunityfunnel.close.internal.account.Signature;
import org.opportunityfunnel.close.internal.record.Event;
import org.opportunityfunnel.close.internal.record.RecordLine;

/** What becomes of a delivery, whatever brought it. Thread-safe. */
final class Webhook {
  private final Accounts accounts;
  private final GroupCommit commit;
  private final Clock clock;
  private final RefusalLog log = new RefusalLog();

  Webhook(Accounts accounts, GroupCommit commit, Clock clock) {
    this.accounts = accounts;
    this.commit = commit;
    this.clock = clock;
  }

  /** A delivery whose headers hold no signature. */
  Delivery unsigned() {
    return refused(
        accounts.addressed(""),
        WebhookAnswer.unauthorized(
            DeliveryRefusal.UNSIGNED,
            "without close-sig-hash and close-sig-timestamp, which a proxy has to pass on."));
  }

  /** A delivery that was not read to its end. */
  Delivery tooLarge() {
    return refused(accounts.addressed(""), WebhookAnswer.tooLarge());
  }

  /** A delivery with that body. */
  Delivery deliver(byte[] body, Signature signature) {
    try {
      return delivered(body, signature);
    } catch (RuntimeException e) {
      return refused(List.of(), WebhookAnswer.of(e));
    }
  }

  private Delivery delivered(byte[] body, Signature signature) {
    List<Present> signers = accounts.signers(body, signature);
    if (signers.isEmpty()) {
      return refused(
          accounts.addressed(claimed(body)),
          WebhookAnswer.unauthorized(
              DeliveryRefusal.UNSIGNED, "signed by none of the keys in .webhookKeys."));
    }
    if (!signature.isFresh(clock.instant())) {
      return refused(
          signers,
          WebhookAnswer.unauthorized(
              DeliveryRefusal.UNTIMELY, "signed more than 5 minutes from now by the clock here."));
    }
    Event event;
    try {
      event = Event.of(body);
    } catch (FunnelException e) {
      return refused(signers, WebhookAnswer.of(e));
    }
    List<Present> takers = takers(signers, event.organization());
    return takers.size() == 1
        ? taken(event, takers.get(0))
        : refused(
            signers,
            WebhookAnswer.unauthorized(
                DeliveryRefusal.FOREIGN,
                takers.isEmpty()
                    ? "of another organization than closeOrganization says."
                    : "signed by a key of several configurations; closeOrganization must say"
                        + " whose it is."));
  }

  /** Those that take events of the organization: by name, or else by taking any. One for each. */
  private static List<Present> takers(List<Present> signers, String organization) {
    List<Present> speaking =
        signers.stream().filter(one -> one.options().speaksFor(organization)).toList();
    List<Present> named =
        speaking.stream().filter(one -> one.options().closeOrganization().isPresent()).toList();
    List<Present> takers = named.isEmpty() ? speaking : named;
    boolean isOneHere =
        takers.stream().map(one -> one.options().organization()).distinct().count() == 1;
    return isOneHere ? takers.subList(0, 1) : takers;
  }

  private Delivery taken(Event event, Present account) {
    Delivery delivery = new Delivery(List.of(account), log, clock);
    try {
      Optional<RecordLine> record = event.record();
      return record.isPresent()
          ? delivery.with(commit.store(account.options().organization(), record.get()))
          : delivery.with(WebhookAnswer.ignored());
    } catch (RuntimeException e) {
      return delivery.with(WebhookAnswer.of(e));
    }
  }

  private Delivery refused(List<Present> accounts, WebhookAnswer answer) {
    return new Delivery(accounts, log, clock).with(answer);
  }

  /** What the body says of whose it is, which nobody vouches for. */
  private static String claimed(byte[] body) {
    try {
      return Event.of(body).organization();
    } catch (FunnelException e) {
      return "";
    }
  }
}
