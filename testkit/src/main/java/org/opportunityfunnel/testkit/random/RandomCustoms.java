package org.opportunityfunnel.testkit.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Custom fields: of all types, of another type in the next record, and lists of them. */
final class RandomCustoms {
  /** The last one is on no record. */
  static final List<String> IDS =
      List.of("cf_text", "cf_2", "cf_mixed", "cf_o'n\"e.x", "cf_é😀", "cf_none");

  private final Dice dice;
  private final RandomTexts texts;
  private final RandomDates dates;

  RandomCustoms(Dice dice, RandomTexts texts, RandomDates dates) {
    this.dice = dice;
    this.texts = texts;
    this.dates = dates;
  }

  Map<String, Object> make() {
    Map<String, Object> custom = new LinkedHashMap<>();
    for (int i = dice.percent(25) ? 0 : dice.between(1, 4); i > 0; i--) {
      String id = IDS.get(dice.between(0, IDS.size() - 2));
      custom.put(id, id.equals("cf_text") ? texts.noteOrNone() : value());
    }
    return custom;
  }

  private Object value() {
    if (dice.percent(75)) {
      return single();
    }
    List<Object> list = new ArrayList<>();
    for (int i = dice.between(0, 3); i > 0; i--) {
      list.add(single());
    }
    return list;
  }

  private Object single() {
    return switch (dice.between(0, 9)) {
      case 0 -> null;
      case 1, 2 -> dice.percent(50);
      case 3, 4 -> number();
      case 5, 6 -> dates.text();
      case 7 -> dice.oneOf("", "2023-02-29", "2024-01-01T25:00:00", "0000-01-01", "12", "true");
      default -> texts.text(3);
    };
  }

  /** Whole and broken ones, also such as no double is. */
  private Object number() {
    return dice.<Object>oneOf(
        0, 1, -1, dice.between(-20, 20), 0.1, -0.5, 1e30, -2.5e-7, 9_007_199_254_740_993L);
  }
}
