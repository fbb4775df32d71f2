package org.opportunityfunnel.testkit.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The custom fields of a record: plain JSON values by ID, in order. A value may be null. */
final class CustomMembers {
  private CustomMembers() {}

  /** A copy that nobody changes any more. */
  static Map<String, Object> copy(Map<String, Object> custom) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(custom));
  }
}
