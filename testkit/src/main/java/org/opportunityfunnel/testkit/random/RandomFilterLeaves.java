package org.opportunityfunnel.testkit.random;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opportunityfunnel.api.filter.AnyCustomField;
import org.opportunityfunnel.api.filter.CustomField;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.api.filter.TextMode;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.search.PlainText;

/** Filters without others inside. */
final class RandomFilterLeaves {
  private final Dice dice;
  private final Occurring occurring;

  RandomFilterLeaves(Dice dice, OrganizationData organization) {
    this.dice = dice;
    this.occurring = new Occurring(dice, organization);
  }

  /** Asked of such an object; of an opportunity's lead, too. */
  Filter next(Field.Owner atHand) {
    boolean ofOpportunity = atHand == Field.Owner.OPPORTUNITY;
    Field.Owner owner = ofOpportunity && dice.percent(70) ? atHand : Field.Owner.LEAD;
    return switch (dice.between(0, 13)) {
      case 0, 1, 2 -> oneOf(field(owner, Field.Kind.TEXT));
      case 3, 4 -> range(field(owner, Field.Kind.NUMBER));
      case 5, 6 -> moments(field(owner, Field.Kind.MOMENT));
      case 7, 8, 9 -> text(owner);
      case 10 -> new Filter.Truth(custom(owner), dice.percent(50));
      case 11 -> new Filter.Exists(dice.percent(50) ? custom(owner) : regular(owner));
      case 12 -> ofOpportunity ? inStatus() : new Filter.Exists(regular(owner));
      default -> dice.percent(50) ? Filter.ALL : new Filter.Or(List.of());
    };
  }

  private Filter oneOf(FilterField field) {
    Set<String> values = new HashSet<>();
    for (int i = dice.between(0, 3); i > 0; i--) {
      values.add(occurring.text(field));
    }
    return new Filter.OneOf(field, values);
  }

  private Filter range(FilterField field) {
    BigDecimal[] bounds = new BigDecimal[4];
    bounds[dice.between(0, 3)] = occurring.number(field);
    if (dice.percent(40)) {
      bounds[dice.between(0, 3)] = occurring.number(field);
    }
    return new Filter.NumberRange(field, bounds[0], bounds[1], bounds[2], bounds[3]);
  }

  private Filter moments(FilterField field) {
    Instant from = dice.percent(25) ? null : occurring.moment();
    Instant to = from != null && dice.percent(30) ? null : occurring.moment();
    if (dice.percent(80)) {
      return Filter.MomentRange.of(field, from, to, dice.pick(RandomDates.ZONES));
    }
    LocalDate first = from == null ? null : occurring.day();
    return new Filter.MomentRange(field, from, to, first, to == null ? null : occurring.day());
  }

  private Filter text(Field.Owner owner) {
    FilterField field =
        dice.percent(25) ? new AnyCustomField(owner) : field(owner, Field.Kind.TEXT);
    TextMode mode = dice.oneOf(TextMode.values());
    String text = occurring.textLike(field);
    if (mode == TextMode.EXACT_VALUE) {
      return new Filter.TextMatch(field, mode, List.of(PlainText.fold(text)));
    }
    List<String> words = PlainText.words(text);
    return new Filter.TextMatch(field, mode, words.isEmpty() ? List.of("acme") : words);
  }

  private Filter inStatus() {
    Set<String> statusIds = new HashSet<>();
    for (int i = dice.between(0, 3); i > 0; i--) {
      statusIds.add(occurring.statusId());
    }
    Instant from = dice.percent(30) ? null : occurring.second();
    Instant to = dice.percent(30) ? null : occurring.second();
    return new Filter.InStatus(statusIds, from, to);
  }

  /** A regular one, or a custom one, which a lead's number always is. */
  private FilterField field(Field.Owner owner, Field.Kind kind) {
    List<Field> fields = Occurring.fields(owner, kind);
    return fields.isEmpty() || dice.percent(30) ? custom(owner) : dice.pick(fields);
  }

  private Field regular(Field.Owner owner) {
    Field.Kind kind = dice.oneOf(Field.Kind.TEXT, Field.Kind.MOMENT);
    return dice.pick(Occurring.fields(owner, kind));
  }

  private CustomField custom(Field.Owner owner) {
    return new CustomField(owner, dice.pick(RandomCustoms.IDS));
  }
}
