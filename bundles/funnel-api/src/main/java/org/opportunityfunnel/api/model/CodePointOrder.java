package org.opportunityfunnel.api.model;

import java.util.Comparator;

/**
 * The order of IDs everywhere: by Unicode code point, so the same as the byte order of their UTF-8.
 * {@link String#compareTo} differs from it beyond the basic plane.
 */
public final class CodePointOrder {

  /** By code point; nulls are not allowed. */
  public static final Comparator<String> ASCENDING = CodePointOrder::compare;

  /** By code point, null last. */
  public static final Comparator<String> NULL_LAST = Comparator.nullsLast(ASCENDING);

  private CodePointOrder() {}

  private static int compare(String a, String b) {
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean surrogateX = Character.isSurrogate(x);
        boolean surrogateY = Character.isSurrogate(y);
        // A surrogate stands for a code point above every other char.
        return surrogateX == surrogateY ? Character.compare(x, y) : surrogateX ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
