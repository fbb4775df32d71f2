package org.opportunityfunnel.engine.columnar.internal.columns;

import java.util.Arrays;
import java.util.Collection;
import org.opportunityfunnel.api.model.CodePointOrder;

/**
 * Whom an organization's opportunities belong to: a place for each user ID, in code point order,
 * and one at the end for nobody (null) if some opportunity is nobody's. Immutable.
 */
public final class UserDictionary {
  private final String[] ids;

  /** Of distinct IDs in any order; null among them is nobody. */
  public UserDictionary(Collection<String> ids) {
    this.ids = ids.toArray(String[]::new);
    Arrays.sort(this.ids, CodePointOrder.NULL_LAST);
  }

  public int size() {
    return ids.length;
  }

  /** The ID at that place; null for nobody. */
  public String id(int place) {
    return ids[place];
  }

  /** The place of that ID or of nobody (null); negative if no opportunity is theirs. */
  public int place(String id) {
    return Arrays.binarySearch(ids, id, CodePointOrder.NULL_LAST);
  }
}
