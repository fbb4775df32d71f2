package org.opportunityfunnel.close.internal.sync;

import java.util.LinkedHashMap;
import java.util.Map;

/** The IDs that came last: so many that memory does not grow with an account. Not thread-safe. */
final class Recent {
  private static final int REMEMBERED = 10_000;

  private final Map<String, Boolean> ids =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Whether it did not come, or so long ago that it is forgotten; from now on it did. */
  boolean isNew(String id) {
    return ids.put(id, true) == null;
  }
}
