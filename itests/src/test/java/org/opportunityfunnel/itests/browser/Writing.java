package org.opportunityfunnel.itests.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads figures that a page wrote in a language back, and tells whether they are the API's.
 *
 * @param language as browsers name it
 * @param group what stands between thousands
 * @param point what stands before the fraction
 * @param units how days, hours, minutes and seconds are called after a number
 */
record Writing(String language, String group, String point, List<String> units) {
  static final Writing ENGLISH = new Writing("en-US", ",", ".", List.of("d", "h", "m", "s"));
  static final Writing GERMAN = new Writing("de-DE", ".", ",", List.of("T", "h", "min", "s"));

  private static final String NULL = "–";
  private static final int[] SECONDS = {86400, 3600, 60, 1};
  private static final int EXACT_BITS = 53;
  private static final Pattern TIME = Pattern.compile("([\\d.,]*\\d)[\\s\\u00a0]*(\\p{L}+)");

  /** Whether the text is that figure of the API, in the way of its kind. */
  boolean says(String field, JsonNode figure, String currency, String text) {
    if (figure.isNull() || figure.isMissingNode()) {
      return text.equals(NULL);
    }
    if (field.contains("time")) {
      return durationOf(figure.asLong()).equals(parts(text));
    }
    if (field.endsWith("rate") || field.endsWith("ratio")) {
      return text.endsWith("%") && isNear(number(text), figure.asDouble() * 100);
    }
    BigDecimal number = number(text);
    return field.startsWith("count")
        ? number.compareTo(figure.decimalValue()) == 0
        : isMoney(figure, currency, text);
  }

  /** Whether the number is the other one, rounded to one digit after the point. */
  static boolean isNear(BigDecimal shown, double exact) {
    return Math.abs(shown.doubleValue() - exact) <= 0.05 + Math.abs(exact) * 1e-12;
  }

  /** The number in a text. */
  BigDecimal number(String text) {
    String plain =
        text.replace(group, "")
            .replace(point, ".")
            .replace('\u2212', '-')
            .replaceAll("[^\\d.-]", "");
    return new BigDecimal(plain);
  }

  private boolean isMoney(JsonNode figure, String currency, String text) {
    int digits = "JPY".equals(currency) ? 0 : 2;
    BigDecimal exact = new BigDecimal(figure.bigIntegerValue(), digits);
    boolean named = currency == null || text.matches(".*[$€¥].*");
    return named && withinJavaScript(figure.bigIntegerValue(), exact, number(text));
  }

  /** Beyond 53 bits a page has the nearest double only. */
  private static boolean withinJavaScript(BigInteger cents, BigDecimal exact, BigDecimal shown) {
    return cents.bitLength() <= EXACT_BITS
        ? exact.compareTo(shown) == 0
        : Math.abs(exact.doubleValue() - shown.doubleValue())
            <= Math.abs(exact.doubleValue()) * 1e-14;
  }

  private List<String> durationOf(long seconds) {
    int largest = 0;
    while (largest < SECONDS.length - 1 && seconds < SECONDS[largest]) {
      largest++;
    }
    List<String> parts = new ArrayList<>();
    parts.add(seconds / SECONDS[largest] + units.get(largest));
    if (largest < SECONDS.length - 1) {
      parts.add(seconds % SECONDS[largest] / SECONDS[largest + 1] + units.get(largest + 1));
    }
    return parts;
  }

  private List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    Matcher part = TIME.matcher(text);
    while (part.find()) {
      parts.add(part.group(1).replace(group, "") + part.group(2));
    }
    return parts;
  }
}
