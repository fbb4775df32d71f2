package org.opportunityfunnel.rest.internal.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.core.StreamingOutput;
import org.opportunityfunnel.api.report.ReportFormat;

/**
 * The bytes of reports that are answered again and again, the least recently used ones out first. A
 * report is known as the object that it is; bytes go when nobody has it any more. Reports that come
 * once are not kept. Thread-safe; nothing is written under the lock.
 */
public final class WrittenReports {
  /** Of an entry with its key, bytes or not. */
  private static final long OVERHEAD = 200;

  private static final byte[] NOT_YET = new byte[0];

  /** A report in a format, both as objects. Equal to none but itself once the report is gone. */
  private static final class Key extends WeakReference<Object> {
    private final ReportFormat format;
    private final int hash;

    Key(Object report, ReportFormat format, ReferenceQueue<Object> gone) {
      super(report, gone);
      this.format = format;
      this.hash = 31 * System.identityHashCode(report) + System.identityHashCode(format);
    }

    @Override
    public boolean equals(Object other) {
      if (this == other) {
        return true;
      }
      Object report = get();
      return other instanceof Key key
          && report != null
          && report == key.get()
          && format == key.format;
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
  private final Map<Key, byte[]> written = new LinkedHashMap<>(16, 0.75f, true);
  private volatile long budget;
  private long bytes;

  /** From now on it takes at most so many bytes; 0, as at first, to keep nothing. */
  public synchronized void setBudget(long most) {
    budget = most;
    shrink();
  }

  /**
   * The bytes of the report in that format.
   *
   * @param body writes it
   * @return empty if it is there for the first time, so that it is better written straight away
   * @throws IOException what the format throws
   */
  Optional<byte[]> get(Object report, ReportFormat format, StreamingOutput body)
      throws IOException {
    if (budget == 0) {
      return Optional.empty();
    }
    Key key = new Key(report, format, gone);
    Optional<byte[]> found = find(key);
    if (found.isEmpty() || found.get() != NOT_YET) {
      return found;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    body.write(out);
    byte[] made = out.toByteArray();
    put(key, made);
    return Optional.of(made);
  }

  private synchronized Optional<byte[]> find(Key key) {
    for (Reference<?> old = gone.poll(); old != null; old = gone.poll()) {
      forget(written.remove(old));
    }
    byte[] found = written.get(key);
    if (found == null) {
      put(key, NOT_YET);
    }
    return Optional.ofNullable(found);
  }

  private synchronized void put(Key key, byte[] made) {
    if (OVERHEAD + made.length > budget) {
      return;
    }
    forget(written.put(key, made));
    bytes += OVERHEAD + made.length;
    shrink();
  }

  private void shrink() {
    Iterator<byte[]> eldest = written.values().iterator();
    while (bytes > budget) {
      byte[] oldest = eldest.next();
      eldest.remove();
      forget(oldest);
    }
  }

  private void forget(byte[] old) {
    bytes -= old == null ? 0 : OVERHEAD + old.length;
  }

  /** How many bytes of memory it takes. */
  synchronized long bytes() {
    return bytes;
  }
}
