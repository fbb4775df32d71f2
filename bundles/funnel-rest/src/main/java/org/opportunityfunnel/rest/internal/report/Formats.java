package org.opportunityfunnel.rest.internal.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.report.ReportFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The formats that reports can be answered in. They come and go; one that went, such as during an
 * update of its bundle, stays on offer until somebody has waited for it in vain, so that a request
 * neither fails nor is answered in another format meanwhile. Thread-safe.
 */
public final class Formats {
  private static final Logger LOG = LoggerFactory.getLogger(Formats.class);

  private final Duration patience;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrival = lock.newCondition();
  private volatile List<FormatOffer> seen = List.of();

  /** None at first; who needs one that is not there waits at most that long. */
  public Formats(Duration patience) {
    this.patience = patience;
  }

  /**
   * Adds one; of equal rankings the one with the lower service ID comes first. One whose types are
   * malformed is logged and left out.
   */
  public void add(ReportFormat format, int ranking, long serviceId) {
    Optional<FormatOffer> offer = FormatOffer.of(format, ranking, serviceId);
    if (offer.isEmpty()) {
      LOG.error(
          "The report format {} is left out: its media type or content type is malformed",
          format.getClass().getName());
      return;
    }
    lock.lock();
    try {
      List<FormatOffer> next = new ArrayList<>(seen);
      next.removeIf(
          old -> old.present().isEmpty() && old.mediaType().equals(offer.get().mediaType()));
      next.add(offer.get());
      next.sort(FormatOffer.BY_RANKING);
      seen = List.copyOf(next);
      arrival.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Takes that one out; it stays on offer for a while. */
  public void remove(ReportFormat format) {
    lock.lock();
    try {
      seen = seen.stream().map(offer -> offer.isOf(format) ? offer.away() : offer).toList();
    } finally {
      lock.unlock();
    }
  }

  /** The names of those that are there now, by ranking. */
  public List<String> names() {
    return seen.stream()
        .flatMap(offer -> offer.present().stream())
        .map(ReportFormat::name)
        .distinct()
        .toList();
  }

  /**
   * The media types that such a report can be answered in, by ranking, each once; at least one.
   *
   * @throws FunnelException UNAVAILABLE if there is none and none comes in time
   */
  public List<String> offered(ReportKind kind) {
    return await(
            offers -> {
              List<String> types =
                  offers.stream()
                      .filter(offer -> offer.writes(kind))
                      .map(FormatOffer::mediaType)
                      .distinct()
                      .toList();
              return types.isEmpty() ? Optional.empty() : Optional.of(types);
            })
        .orElseThrow(() -> unavailable("that can write this report"));
  }

  /**
   * The format of that media type, which was on offer, for such a report.
   *
   * @throws FunnelException UNAVAILABLE if it has gone and does not come back in time; then it is
   *     not on offer any more
   */
  ReportFormat get(String mediaType, ReportKind kind) {
    return await(
            offers ->
                offers.stream()
                    .filter(offer -> offer.writes(kind) && offer.mediaType().equals(mediaType))
                    .flatMap(offer -> offer.present().stream())
                    .findFirst())
        .orElseGet(
            () -> {
              forget(mediaType);
              throw unavailable("for " + mediaType);
            });
  }

  private void forget(String mediaType) {
    lock.lock();
    try {
      seen =
          seen.stream()
              .filter(offer -> offer.present().isPresent() || !offer.mediaType().equals(mediaType))
              .toList();
    } finally {
      lock.unlock();
    }
  }

  private <T> Optional<T> await(Function<List<FormatOffer>, Optional<T>> look) {
    Optional<T> found = look.apply(seen);
    return found.isPresent() ? found : waited(look);
  }

  private <T> Optional<T> waited(Function<List<FormatOffer>, Optional<T>> look) {
    long left = patience.toNanos();
    try {
      lock.lockInterruptibly();
      try {
        Optional<T> found = look.apply(seen);
        while (found.isEmpty() && left > 0) {
          left = arrival.awaitNanos(left);
          found = look.apply(seen);
        }
        return found;
      } finally {
        lock.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("that could be waited for");
    }
  }

  private static FunnelException unavailable(String what) {
    return new FunnelException(
        ErrorCode.UNAVAILABLE,
        "There is no report format " + what + " at the moment; try again soon.");
  }
}
