package org.opportunityfunnel.store.jdbc.internal.record;

import java.util.Map;

/** Parts of a nested value. */
final class Parts {
  private Parts() {}

  /** The ID under that name. */
  static String id(Map<?, ?> object, String name, String path) throws BadValueException {
    String where = path + "." + name;
    if (!(object.get(name) instanceof String id)) {
      throw new BadValueException(where, "must be an ID in quotes");
    }
    try {
      return Strings.whole(IdType.checked(id));
    } catch (BadValueException e) {
      throw new BadValueException(where, e.getMessage());
    }
  }
}
