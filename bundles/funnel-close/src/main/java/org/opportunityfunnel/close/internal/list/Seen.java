package org.opportunityfunnel.close.internal.list;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalLong;
import org.opportunityfunnel.close.internal.record.Micros;

/**
 * What the pages of a window have shown of its order.
 *
 * @param oldest the earliest date; the largest long if none was seen
 * @param newest the latest date; the smallest long if none was seen
 * @param isRising whether no date was earlier than the one before it
 * @param isFalling whether no date was later than the one before it
 */
public record Seen(long oldest, long newest, boolean isRising, boolean isFalling) {
  static final Seen NOTHING = new Seen(Long.MAX_VALUE, Long.MIN_VALUE, true, true);

  /** With a page that has a record in common with the one before it. */
  Seen and(List<ObjectNode> page, String date) {
    Seen seen = this;
    long last = 0;
    for (int i = 0; i < page.size(); i++) {
      OptionalLong time = Micros.of(page.get(i).path(date));
      if (time.isEmpty()) {
        return new Seen(seen.oldest, seen.newest, false, false);
      }
      long at = time.getAsLong();
      seen =
          new Seen(
              Math.min(seen.oldest, at),
              Math.max(seen.newest, at),
              seen.isRising && (i == 0 || at >= last),
              seen.isFalling && (i == 0 || at <= last));
      last = at;
    }
    return seen;
  }

  /** Whether there was any date. */
  boolean isAny() {
    return oldest <= newest;
  }
}
