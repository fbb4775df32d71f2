package org.opportunityfunnel.mapping.internal.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How amounts are written.
 *
 * @param decimal the mark before the decimals, a point or a comma; the other one, blanks and
 *     apostrophes may part groups of three digits
 * @param rounds whether more than two decimals are rounded, half up, or refused
 */
public record Money(char decimal, boolean rounds) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(-)?(\\p{Lu}{3}|\\p{Lu}{0,2}\\p{Sc})? ?(-)?([0-9].*?) ?(\\p{Lu}{3}|\\p{Sc})?");
  private static final Pattern WITH_POINT = shape("\\.", "[,' ’]");
  private static final Pattern WITH_COMMA = shape(",", "[.' ’]");
  private static final Map<String, String> SYMBOLS = Map.of("€", "EUR", "£", "GBP", "₹", "INR");

  /**
   * An amount.
   *
   * @param currency as the cell itself says it; empty if it does not, or by a sign of several
   */
  public record Amount(long cents, Optional<String> currency) {}

  /** The amount that a cell says; one in parentheses is negative. */
  public Amount read(String cell) throws CellException {
    String text = cell.replace('\u00a0', ' ').replace('\u202f', ' ').replace('\u2212', '-').strip();
    boolean negative = text.startsWith("(") && text.endsWith(")");
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
    String group = parts.group(2);
    String whole = group == null ? parts.group(1) : parts.group(1).replace(group, "");
    return new BigDecimal(
        parts.group(4) == null ? whole : whole + '.' + parts.group(4).substring(1));
  }

  private static Pattern shape(String point, String group) {
    String whole = "([0-9]{1,3}(" + group + ")[0-9]{3}(\\2[0-9]{3})*|[0-9]+)";
    return Pattern.compile(whole + "(" + point + "[0-9]*)?");
  }

  private long cents(BigDecimal amount, String cell) throws CellException {
    try {
      RoundingMode rounding = rounds ? RoundingMode.HALF_UP : RoundingMode.UNNECESSARY;
      return amount.movePointRight(2).setScale(0, rounding).longValueExact();
    } catch (ArithmeticException e) {
      throw wrong(cell);
    }
  }

  private static Optional<String> currency(String sign) {
    if (sign == null) {
      return Optional.empty();
    }
    return sign.matches("[A-Z]{3}") ? Optional.of(sign) : Optional.ofNullable(SYMBOLS.get(sign));
  }

  private CellException wrong(String cell) {
    return new CellException(
        "must be an amount such as 1234"
            + decimal
            + "50"
            + (rounds ? "" : " with at most two decimals")
            + " (the mapping says that decimals follow a "
            + (decimal == '.' ? "point" : "comma")
            + ")",
        cell);
  }
}
