package org.opportunityfunnel.testkit.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Members of plain JSON objects, believed to be of the type that is asked for. */
final class Json {
  private Json() {}

  static Map<?, ?> object(Map<?, ?> parent, String member) {
    return (Map<?, ?>) parent.get(member);
  }

  static String text(Map<?, ?> parent, String member) {
    return (String) parent.get(member);
  }

  /** Empty if it is absent. */
  static List<?> list(Map<?, ?> parent, String member) {
    return parent.get(member) == null ? List.of() : (List<?>) parent.get(member);
  }

  /** Null if it is absent. */
  static BigDecimal number(Map<?, ?> parent, String member) {
    Object number = parent.get(member);
    return number == null ? null : new BigDecimal(number.toString());
  }

  /** 0 if it is absent. */
  static long whole(Map<?, ?> parent, String member) {
    BigDecimal number = number(parent, member);
    return number == null ? 0 : number.longValueExact();
  }
}
