package org.opportunityfunnel.close.internal.webhook;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answer that a request waits for, without a thread: whichever comes first. Thread-safe. */
final class PendingAnswer implements AsyncListener {
  private static final Logger LOG = LoggerFactory.getLogger(PendingAnswer.class);

  private final AsyncContext async;
  private final Delivery delivery;
  private final AtomicBoolean over = new AtomicBoolean();

  PendingAnswer(AsyncContext async, Delivery delivery) {
    this.async = async;
    this.delivery = delivery;
  }

  /** Sends this one, unless another was sent or the sender has gone. */
  void send(WebhookAnswer answer) {
    if (!over.compareAndSet(false, true)) {
      return;
    }
    delivery.answered(answer);
    try {
      answer.writeTo((HttpServletResponse) async.getResponse());
    } catch (IOException e) {
      LOG.debug("The sender of a delivery has gone: {}", e.getMessage());
    }
    async.complete();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    send(WebhookAnswer.unavailable("The event waits to be stored; send it again soon."));
  }

  @Override
  public void onError(AsyncEvent event) {
    if (over.compareAndSet(false, true)) {
      delivery.left();
      async.complete();
    }
  }

  @Override
  public void onComplete(AsyncEvent event) {
    if (over.compareAndSet(false, true)) {
      delivery.left();
    }
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // It was started before this was added, and is not started again.
  }
}
