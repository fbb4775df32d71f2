package org.opportunityfunnel.mapping.internal.mapping;

/**
 * How the IDs of a file become IDs of records.
 *
 * @param prefix put before them, so that those of different systems never meet
 * @param salesforce whether IDs of 15 characters, whose case counts, get the three that make of
 *     them the IDs of 18 that mean the same
 */
public record Ids(String prefix, boolean salesforce) {
  private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
  private static final int SHORT = 15;
  private static final int GROUP = 5;

  /** The ID of a record. */
  public String of(String text) {
    return prefix + (salesforce && text.matches("[0-9A-Za-z]{15}") ? longForm(text) : text);
  }

  private static String longForm(String text) {
    StringBuilder id = new StringBuilder(text);
    for (int start = 0; start < SHORT; start += GROUP) {
      int upper = 0;
      for (int i = 0; i < GROUP; i++) {
        char c = text.charAt(start + i);
        upper |= (c >= 'A' && c <= 'Z' ? 1 : 0) << i;
      }
      id.append(DIGITS.charAt(upper));
    }
    return id.toString();
  }
}
