package org.opportunityfunnel.testkit.random;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.testkit.data.TimeText;

/** Values of textual searches, in quotes where they must be and now and then where not. */
final class RandomQueryValues {
  private static final List<String> KEYWORDS =
      List.of("and", "or", "not", "in", "lead", "opportunity");
  private static final Pattern BARE = Pattern.compile("[^\\s()\",:<>=*\\\\]+");

  private final Dice dice;
  private final Occurring occurring;

  RandomQueryValues(Dice dice, Occurring occurring) {
    this.dice = dice;
    this.occurring = occurring;
  }

  /** A value that may be asked of the field. */
  String of(FilterField field) {
    if (field instanceof Field regular) {
      return switch (regular.kind()) {
        case TEXT -> dice.percent(60) ? written(occurring.text(field)) : word(field);
        case NUMBER -> number(field);
        case MOMENT -> moment();
      };
    }
    return switch (dice.between(0, 5)) {
      case 0 -> dice.oneOf("true", "false");
      case 1 -> number(field);
      case 2 -> written(occurring.text(field));
      default -> word(field);
    };
  }

  /** A text of the field or like it. */
  String word(FilterField field) {
    return written(occurring.textLike(field));
  }

  /** Not longer than searches may say it. */
  String number(FilterField field) {
    BigDecimal number = occurring.number(field);
    boolean isShort = number.precision() - number.scale() <= 20 && number.scale() <= 18;
    return written((isShort ? number : BigDecimal.TEN).toPlainString());
  }

  /** "quoted UTC or a relative name", or a day. */
  String moment() {
    return switch (dice.between(0, 4)) {
      case 0, 1 -> quoted(TimeText.of(occurring.moment(), dice.between(0, 3)));
      case 2 -> written(occurring.day().toString());
      default -> written(period());
    };
  }

  private String period() {
    return dice.oneOf(
        "today",
        "yesterday",
        "this-week",
        "last_week",
        "this_month",
        "last-month",
        "this-quarter",
        "last_quarter",
        "this-year",
        "last-year",
        "this_year",
        "all-time");
  }

  private String written(String text) {
    boolean mayBeBare =
        BARE.matcher(text).matches() && !KEYWORDS.contains(text.toLowerCase(Locale.ROOT));
    return mayBeBare && dice.percent(75) ? text : quoted(text);
  }

  private static String quoted(String text) {
    return '"' + text.replaceAll("[\"\\\\]", "") + '"';
  }
}
