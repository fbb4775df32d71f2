package org.opportunityfunnel.shell.internal.text;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/** Numbers as text, the same in every locale. */
final class Figures {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private final String none;

  Figures(TextStyle style) {
    this.none = style.none();
  }

  /** Grouped by thousands. */
  String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A rate in percent with one digit; null is none. */
  String rate(Double rate) {
    return rate == null ? none : String.format(Locale.ROOT, "%.1f%%", rate * 100);
  }

  /** The two largest units of {@code 3d 4h 5m 6s}; null is none. */
  String duration(Long seconds) {
    if (seconds == null) {
      return none;
    }
    if (seconds < 0) {
      return "-" + duration(-seconds);
    }
    if (seconds >= DAY) {
      return count(seconds / DAY) + "d " + seconds % DAY / HOUR + "h";
    }
    if (seconds >= HOUR) {
      return seconds / HOUR + "h " + seconds % HOUR / MINUTE + "m";
    }
    return seconds >= MINUTE ? seconds / MINUTE + "m " + seconds % MINUTE + "s" : seconds + "s";
  }

  /**
   * An amount of the currency's smallest units, such as cents, in whole ones.
   *
   * @param currency its ISO code; one that is not known, or null, has two digits
   */
  String money(long smallestUnits, String currency) {
    int digits = minorDigits(currency);
    return String.format(
        Locale.ROOT, "%,." + digits + "f", BigDecimal.valueOf(smallestUnits, digits));
  }

  private static int minorDigits(String currency) {
    try {
      return currency == null
          ? 2
          : Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException notAnIsoCode) {
      return 2;
    }
  }
}
