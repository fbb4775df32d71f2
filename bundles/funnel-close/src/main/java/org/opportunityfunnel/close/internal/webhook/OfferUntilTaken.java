package org.opportunityfunnel.close.internal.webhook;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Offers something again and again until it is taken. Pax Web 8 forgets a servlet that comes at the
 * moment at which it opens its own context: the servlet finds no context, and the context, in
 * another thread, no servlet. Each change of the servlet's properties makes it look again.
 *
 * @param patience how long an offer may take to be taken
 * @param offerAgain throws IllegalStateException when the offer was withdrawn
 */
record OfferUntilTaken(CountDownLatch taken, Duration patience, Runnable offerAgain)
    implements Runnable {

  @Override
  public void run() {
    try {
      while (!taken.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        offerAgain.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IllegalStateException withdrawn) {
      // There is nothing to offer any more.
      return;
    }
  }
}
