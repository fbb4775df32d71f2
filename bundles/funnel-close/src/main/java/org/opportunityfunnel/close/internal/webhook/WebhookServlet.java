package org.opportunityfunnel.close.internal.webhook;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.close.internal.account.CloseAccount;
import org.opportunityfunnel.close.internal.account.Signature;
import org.opportunityfunnel.close.internal.store.HeldImporter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Takes Close's deliveries. It is there as long as the bundle is, with or without accounts and a
 * store. A delivery that waits to be stored holds no thread: a long import must not keep those that
 * answer reports.
 */
@Component(service = WebhookServlet.class)
public final class WebhookServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** More than the largest event that Close is known to send. */
  static final int MAX_BODY = 1 << 20;

  private static final Queue.Bounds BOUNDS = new Queue.Bounds(2_000, 32 << 20, 500);
  private static final Duration STORE_PATIENCE = Duration.ofSeconds(5);
  private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(20);

  private final transient Accounts accounts = new Accounts();
  private final transient HeldImporter importer = new HeldImporter(STORE_PATIENCE);
  private final transient GroupCommit commit;
  private final transient Webhook webhook;
  private final transient Duration patience;
  private final transient CountDownLatch taken = new CountDownLatch(1);

  @Activate
  public WebhookServlet() {
    this(Clock.systemUTC(), BOUNDS, ANSWER_PATIENCE);
  }

  /** With the time that a delivery may wait to be stored. */
  WebhookServlet(Clock clock, Queue.Bounds bounds, Duration patience) {
    this.commit = new GroupCommit(importer, bounds);
    this.webhook = new Webhook(accounts, commit, clock);
    this.patience = patience;
  }

  @Deactivate
  void close() {
    commit.close();
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addAccount(CloseAccount account) {
    accounts.add(account);
  }

  void removeAccount(CloseAccount account) {
    accounts.remove(account);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addImporter(RecordImporter arrived) {
    importer.set(arrived);
  }

  void removeImporter(RecordImporter departed) {
    importer.clear(departed);
  }

  /** Reaches zero when an HTTP container begins to use the servlet. */
  CountDownLatch taken() {
    return taken;
  }

  @Override
  public void init() {
    taken.countDown();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getPathInfo() != null && !request.getPathInfo().equals("/")) {
      WebhookAnswer.error(404, "There is nothing here.").writeTo(response);
    } else if (!request.getMethod().equals("POST")) {
      response.setHeader("Allow", "POST");
      WebhookAnswer.error(405, "Only POST is possible here.").writeTo(response);
    } else {
      deliver(request, response);
    }
  }

  private void deliver(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Signature> signature =
        Signature.of(request.getHeader("close-sig-timestamp"), request.getHeader("close-sig-hash"));
    if (signature.isEmpty()) {
      answer(webhook.unsigned(), response);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      answer(webhook.tooLarge(), response);
      return;
    }
    AsyncContext async = request.startAsync();
    async.setTimeout(patience.toMillis());
    Delivery delivery = webhook.deliver(body, signature.get());
    PendingAnswer pending = new PendingAnswer(async, delivery);
    async.addListener(pending);
    delivery.answer().thenAccept(pending::send);
  }

  /** That of a delivery that is answered already. */
  private static void answer(Delivery delivery, HttpServletResponse response) throws IOException {
    WebhookAnswer answer = delivery.answer().toCompletableFuture().join();
    delivery.answered(answer);
    answer.writeTo(response);
  }
}
