package org.opportunityfunnel.mapping.internal.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opportunityfunnel.mapping.internal.csv.Blanks;

/**
 * How amounts are written.
 *
 * @param decimal the mark before the decimals, a point or a comma; the other one, blanks and
 *     apostrophes may part groups of three digits
 * @param decimals what happens to more decimals than two
 */
public record Money(char decimal, Decimals decimals) {

  /** What happens to more decimals than two. */
  public enum Decimals {
    /** They are refused, unless they are zeros. */
    TWO,
    /**
     * They are rounded, half up. What may as well be thousands is refused: {@code 1.234} where the
     * point is before decimals.
     */
    ROUND,
    /** All are rounded, half up. */
    ROUND_ALL
  }

  private static final int LONGEST = 100;
  private static final Pattern SHAPE =
      Pattern.compile(
          "(-)?(\\p{Lu}{3}|\\p{Lu}{0,2}\\p{Sc})? ?(-)?([0-9].*?) ?(\\p{Lu}{3}|\\p{Sc})?");
  private static final Pattern WITH_POINT = shape("\\.", "[,' ’]");
  private static final Pattern WITH_COMMA = shape(",", "[.' ’]");

  private static final Pattern THOUSANDS_WITH_POINT = thousands("\\.");
  private static final Pattern THOUSANDS_WITH_COMMA = thousands(",");

  /** As in all imports: the greatest whole number that every JSON reader gets right. */
  private static final BigDecimal MAX_CENTS = BigDecimal.valueOf(9_007_199_254_740_991L);

  private static final Map<String, String> SYMBOLS = Map.of("€", "EUR", "£", "GBP", "₹", "INR");

  /**
   * An amount.
   *
   * @param currency as the cell itself says it; empty if it does not, or by a sign of several
   */
  public record Amount(long cents, Optional<String> currency) {}

  /** The amount that a cell says; one in parentheses is negative. */
  public Amount read(String cell) throws CellException {
    String text = Blanks.plain(cell).replace('\u2212', '-');
    boolean negative = text.startsWith("(") && text.endsWith(")");
    if (text.length() > LONGEST) {
      throw wrong(cell);
    }
    Matcher shape = SHAPE.matcher(negative ? text.substring(1, text.length() - 1) : text);
    if (!shape.matches() || shape.group(2) != null && shape.group(5) != null) {
      throw wrong(cell);
    }
    int minus = (negative ? 1 : 0) + count(shape.group(1)) + count(shape.group(3));
    BigDecimal amount = number(shape.group(4), cell);
    String currency = shape.group(2) == null ? shape.group(5) : shape.group(2);
    if (minus > 1) {
      throw wrong(cell);
    }
    return new Amount(cents(minus == 1 ? amount.negate() : amount, cell), currency(currency));
  }

  private static int count(String sign) {
    return sign == null ? 0 : 1;
  }

  private BigDecimal number(String digits, String cell) throws CellException {
    Matcher parts = (decimal == '.' ? WITH_POINT : WITH_COMMA).matcher(digits);
    if (!parts.matches()) {
      throw wrong(cell);
    }
    if (decimals == Decimals.ROUND && mayBeThousands(digits)) {
      throw new CellException(
          wanted() + "; with three digits after its only mark it may as well be thousands", cell);
    }
    String group = parts.group(2);
    String whole = group == null ? parts.group(1) : parts.group(1).replace(group, "");
    return new BigDecimal(
        parts.group(4) == null ? whole : whole + '.' + parts.group(4).substring(1));
  }

  private boolean mayBeThousands(String digits) {
    return (decimal == '.' ? THOUSANDS_WITH_POINT : THOUSANDS_WITH_COMMA).matcher(digits).matches();
  }

  private static Pattern thousands(String point) {
    return Pattern.compile("[1-9][0-9]{0,2}" + point + "[0-9]{3}");
  }

  private static Pattern shape(String point, String group) {
    String whole = "([0-9]{1,3}(" + group + ")[0-9]{3}(\\2[0-9]{3})*|[0-9]+)";
    return Pattern.compile(whole + "(" + point + "[0-9]*)?");
  }

  private long cents(BigDecimal amount, String cell) throws CellException {
    BigDecimal cents;
    try {
      RoundingMode rounding =
          decimals == Decimals.TWO ? RoundingMode.UNNECESSARY : RoundingMode.HALF_UP;
      cents = amount.movePointRight(2).setScale(0, rounding);
    } catch (ArithmeticException e) {
      throw wrong(cell);
    }
    if (cents.abs().compareTo(MAX_CENTS) > 0) {
      throw new CellException("must be at most 90071992547409.91 either way", cell);
    }
    return cents.longValueExact();
  }

  private static Optional<String> currency(String sign) {
    if (sign == null) {
      return Optional.empty();
    }
    return sign.matches("[A-Z]{3}") ? Optional.of(sign) : Optional.ofNullable(SYMBOLS.get(sign));
  }

  /** The code of a currency that a column of its own says, as a code, a sign or a name. */
  public static String code(String currency) {
    return currency.matches("[A-Za-z]{3}")
        ? currency.toUpperCase(Locale.ROOT)
        : SYMBOLS.getOrDefault(currency, currency);
  }

  private CellException wrong(String cell) {
    return new CellException(wanted(), cell);
  }

  private String wanted() {
    return "must be an amount such as 1234"
        + decimal
        + "50"
        + (decimals == Decimals.TWO ? " with at most two decimals" : "")
        + " (the mapping says that decimals follow a "
        + (decimal == '.' ? "point" : "comma")
        + ")";
  }
}
