package org.opportunityfunnel.testkit.random;

import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object in the making. */
final class Tree {
  private Tree() {}

  /** Names and values by turns; a value may be null. */
  static Map<String, Object> of(Object... members) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      tree.put((String) members[i], members[i + 1]);
    }
    return tree;
  }
}
