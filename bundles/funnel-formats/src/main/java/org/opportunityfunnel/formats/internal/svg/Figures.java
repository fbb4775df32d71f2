package org.opportunityfunnel.formats.internal.svg;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/** Numbers as text, in English whoever reads them: a server does not know the reader. */
final class Figures {
  private static final String NONE = "–";
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final int USUAL_DIGITS = 2;
  private static final int LONGEST_CODE = 8;

  private final String unit;
  private final int digits;

  /**
   * @param currency the ISO code of all amounts; null if there is none or several. One that is not
   *     known has two digits
   */
  Figures(String currency) {
    this.unit = currency == null ? "" : code(currency) + "\u00A0";
    this.digits = digits(currency);
  }

  /** Grouped by thousands. */
  String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** In percent with one digit; null is a dash. */
  String rate(Double rate) {
    return rate == null ? NONE : String.format(Locale.ROOT, "%.1f%%", rate * 100);
  }

  /** The two largest units of {@code 3d 4h 5m 6s}; null is a dash. */
  String duration(Long seconds) {
    if (seconds == null) {
      return NONE;
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

  /** An amount of the currency's smallest units, with the currency's code before it. */
  String money(long smallestUnits) {
    return unit
        + String.format(
            Locale.ROOT, "%,." + digits + "f", BigDecimal.valueOf(smallestUnits, digits));
  }

  private static String code(String currency) {
    int end = Math.min(LONGEST_CODE, currency.codePointCount(0, currency.length()));
    return currency.substring(0, currency.offsetByCodePoints(0, end));
  }

  private static int digits(String currency) {
    try {
      return currency == null
          ? USUAL_DIGITS
          : Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException notAnIsoCode) {
      return USUAL_DIGITS;
    }
  }
}
