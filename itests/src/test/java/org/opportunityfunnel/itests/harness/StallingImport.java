package org.opportunityfunnel.itests.harness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * NDJSON of a pipeline and a number of good opportunities, after which nothing comes any more: an
 * import that never ends. Read by one thread.
 */
public final class StallingImport extends InputStream {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String PIPELINE =
      "{\"_type\":\"Pipeline\",\"id\":\"pipe_1\",\"name\":\"Sales\",\"statuses\":"
          + "[{\"id\":\"stat_1\",\"label\":\"New\",\"type\":\"active\"}]}\n";

  private static final String OPPORTUNITY =
      "{\"_type\":\"Opportunity\",\"id\":\"oppo_%d\",\"status_id\":\"stat_1\","
          + "\"date_created\":\"2024-01-01T00:00:00Z\"}\n";

  private final int opportunities;
  private final CountDownLatch stalled = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private byte[] line = PIPELINE.getBytes(StandardCharsets.UTF_8);
  private int next;
  private int given;

  public StallingImport(int opportunities) {
    this.opportunities = opportunities;
  }

  /** Returns when all of it was read and the reader waits for more. */
  public void awaitStalled() {
    try {
      if (!stalled.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("The import was not read within " + PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (next == line.length && !advance()) {
      return -1;
    }
    int count = Math.min(length, line.length - next);
    System.arraycopy(line, next, target, offset, count);
    next += count;
    return count;
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private boolean advance() throws IOException {
    if (given == opportunities) {
      stalled.countDown();
      waitForTheEnd();
      return false;
    }
    line = String.format(OPPORTUNITY, given++).getBytes(StandardCharsets.UTF_8);
    next = 0;
    return true;
  }

  private void waitForTheEnd() throws IOException {
    try {
      if (!closed.await(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IOException("Nobody gave the import up.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
