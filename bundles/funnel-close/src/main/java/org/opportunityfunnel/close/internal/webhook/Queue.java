package org.opportunityfunnel.close.internal.webhook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.close.internal.record.RecordLine;

/**
 * What waits to be loaded, in the order of coming and within bounds. Thread-safe.
 *
 * <p>A load takes what is of one organization and of different records: two changes of a record in
 * one load contradict each other, and which one wins is the store's to say. Each organization has
 * one load at a time, and none waits for another's.
 */
final class Queue {
  private final Bounds bounds;
  private final LinkedList<Waiting> waiting = new LinkedList<>();
  private final Set<String> loading = new HashSet<>();
  private long bytes;
  private boolean closed;

  /** How many records, and how many bytes of them, may wait, and how many go into one load. */
  record Bounds(int records, long bytes, int inOneLoad) {}

  Queue(Bounds bounds) {
    this.bounds = bounds;
  }

  /**
   * Puts it at the end.
   *
   * @throws FunnelException UNAVAILABLE if there is no room, or it was closed
   */
  synchronized void add(Waiting one) {
    if (closed) {
      throw new FunnelException(ErrorCode.UNAVAILABLE, "The webhook is about to stop.");
    }
    if (waiting.size() >= bounds.records() || bytes + one.bytes() > bounds.bytes()) {
      throw new FunnelException(
          ErrorCode.UNAVAILABLE, "Too many events wait to be stored; try again soon.");
    }
    waiting.add(one);
    bytes += one.bytes();
    notifyAll();
  }

  /** What goes into the next load, waited for; empty once it is closed. */
  synchronized List<Waiting> take() throws InterruptedException {
    Optional<String> next = next();
    while (next.isEmpty() && !closed) {
      wait();
      next = next();
    }
    return closed ? List.of() : take(next.orElseThrow());
  }

  /** The load of that organization has ended. */
  synchronized void loaded(String organization) {
    loading.remove(organization);
    notifyAll();
  }

  private Optional<String> next() {
    return waiting.stream()
        .map(Waiting::organization)
        .filter(organization -> !loading.contains(organization))
        .findFirst();
  }

  private List<Waiting> take(String organization) {
    loading.add(organization);
    List<Waiting> taken = new ArrayList<>();
    Set<RecordLine.Identity> identities = new HashSet<>();
    Iterator<Waiting> all = waiting.iterator();
    while (all.hasNext() && taken.size() < bounds.inOneLoad()) {
      Waiting one = all.next();
      if (one.organization().equals(organization) && identities.add(one.record().identity())) {
        all.remove();
        bytes -= one.bytes();
        taken.add(one);
      }
    }
    return taken;
  }

  /** Takes no more; what waited is given back. */
  synchronized List<Waiting> close() {
    closed = true;
    List<Waiting> left = List.copyOf(waiting);
    waiting.clear();
    bytes = 0;
    notifyAll();
    return left;
  }
}
