package org.opportunityfunnel.reports.internal.request;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names and values inside the sentences of a problem. */
public final class Quoted {
  private static final int LONGEST = 255;
  private static final int MOST = 20;

  private Quoted() {}

  /** On one line, cut where it is longer than any ID may be. */
  static String cut(String text) {
    boolean cut = text.codePointCount(0, text.length()) > LONGEST;
    String shown = cut ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…" : text;
    return shown.replaceAll("\\p{Cntrl}", " ");
  }

  /** The same in double quotes. */
  public static String text(String text) {
    return '"' + cut(text) + '"';
  }

  /** All of them quoted, with commas between; of very many the first ones and how many more. */
  public static String list(Collection<String> texts) {
    return enumerate(texts.stream().map(Quoted::text).toList());
  }

  /** The same without quotes. */
  static String enumerate(Collection<String> texts) {
    String shown = texts.stream().limit(MOST).collect(Collectors.joining(", "));
    return texts.size() <= MOST ? shown : shown + " and " + (texts.size() - MOST) + " more";
  }
}
