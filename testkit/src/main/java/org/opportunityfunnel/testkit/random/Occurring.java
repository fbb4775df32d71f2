package org.opportunityfunnel.testkit.random;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.testkit.data.ChangeRecord;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.search.RecordValues;

/** Values to ask for: mostly ones that an organization has, or ones just beside them. */
final class Occurring {
  private final Dice dice;
  private final OrganizationData organization;
  private final RecordValues values;
  private final RandomTexts texts;
  private final List<Instant> times = new ArrayList<>();

  Occurring(Dice dice, OrganizationData organization) {
    this.dice = dice;
    this.organization = organization;
    this.values = new RecordValues(organization);
    this.texts = new RandomTexts(dice);
    organization.opportunities().stream().map(OpportunityRecord::dateCreated).forEach(times::add);
    organization.changes().stream().map(Occurring::time).forEach(times::add);
    if (times.isEmpty()) {
      times.add(Instant.parse("2024-03-10T07:00:00Z"));
    }
  }

  static List<Field> fields(Field.Owner owner, Field.Kind kind) {
    return Arrays.stream(Field.values())
        .filter(field -> field.owner() == owner && field.kind() == kind)
        .toList();
  }

  /** One of the field's, or now and then one that it does not have. */
  String text(FilterField field) {
    List<String> occurring = values(field, String.class);
    return occurring.isEmpty() || dice.percent(15) ? texts.text(2) : dice.pick(occurring);
  }

  /**
   * The same in another case, without its accents, only some words of it, backwards, or cut off.
   */
  String textLike(FilterField field) {
    String text = text(field);
    return switch (dice.between(0, 6)) {
      case 0 -> text.toUpperCase(Locale.ROOT);
      case 1 -> text.toLowerCase(Locale.ROOT);
      case 2 -> text.isEmpty() ? text : dice.pick(List.of(text.split("[ ,_-]+", -1)));
      case 3 ->
          text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2));
      case 4 -> texts.word();
      case 5 -> backwards(text);
      default -> text;
    };
  }

  private static String backwards(String text) {
    List<String> words = new ArrayList<>(List.of(text.split(" ", -1)));
    Collections.reverse(words);
    return String.join(" ", words);
  }

  BigDecimal number(FilterField field) {
    List<Number> occurring = values(field, Number.class);
    if (occurring.isEmpty() || dice.percent(20)) {
      return dice.oneOf(
          BigDecimal.ZERO,
          new BigDecimal("0.5"),
          BigDecimal.valueOf(dice.between(-100, 1_000_000)),
          new BigDecimal("1E+400"));
    }
    BigDecimal number = new BigDecimal(dice.pick(occurring).toString());
    return dice.percent(80)
        ? number
        : number.add(dice.oneOf(BigDecimal.ONE, new BigDecimal("-0.1")));
  }

  /** An event, the second of one or beside it, or a midnight. */
  Instant moment() {
    return switch (dice.between(0, 3)) {
      case 0 -> day().atStartOfDay(dice.pick(RandomDates.ZONES)).toInstant();
      case 1 -> dice.pick(times);
      default -> second();
    };
  }

  /** The second of an event, or beside it. */
  Instant second() {
    long second = dice.pick(times).getEpochSecond();
    return Instant.ofEpochSecond(dice.percent(60) ? second : second + dice.between(-1, 1));
  }

  LocalDate day() {
    if (dice.percent(40)) {
      return LocalDate.of(2024, dice.oneOf(3, 11), dice.between(1, 30));
    }
    return LocalDate.ofInstant(dice.pick(times), dice.pick(RandomDates.ZONES));
  }

  /** Of a present or a past status, or of none that is known. */
  String statusId() {
    if (!organization.changes().isEmpty() && dice.percent(50)) {
      return dice.pick(organization.changes()).newStatusId();
    }
    return organization.opportunities().isEmpty()
        ? "stat_unknown"
        : dice.pick(organization.opportunities()).statusId();
  }

  private <T> List<T> values(FilterField field, Class<T> type) {
    return values.of(field).stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static Instant time(ChangeRecord change) {
    return change.activityAt() == null ? change.dateCreated() : change.activityAt();
  }
}
