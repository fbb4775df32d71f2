package org.opportunityfunnel.testkit.oracle;

import java.util.Arrays;
import java.util.Comparator;

/** "IDs order by Unicode code point everywhere". */
public final class CodePoints {
  public static final Comparator<String> ORDER =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  private CodePoints() {}
}
