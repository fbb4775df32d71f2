package org.opportunityfunnel.query.internal.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.filter.CustomField;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.query.internal.condition.MomentRanges;
import org.opportunityfunnel.query.internal.condition.NumberRanges;
import org.opportunityfunnel.query.internal.field.TextFields;
import org.opportunityfunnel.query.internal.fold.Fold;
import org.opportunityfunnel.query.internal.fold.Meaning;

/** What textual terms about a field mean. What is wrong is noted and stands for any filter. */
final class FieldTerms {
  private static final Meaning REFUSED = Meaning.of(Filter.ALL);

  private final TextualFields fields;
  private final TextualValues values;

  FieldTerms(TextualFields fields, TextualValues values) {
    this.fields = fields;
    this.values = values;
  }

  /** The field is like one of the values, of which there is at least one. */
  Meaning equal(Token name, List<Token> any, Field.Owner atHand) {
    Optional<FilterField> found = fields.field(name, atHand);
    if (found.isEmpty()) {
      return REFUSED;
    }
    FilterField field = found.get();
    if (isCode(field)) {
      return Meaning.of(
          Fold.oneOf(field, any.stream().map(Token::text).collect(Collectors.toSet())));
    }
    return Meaning.or(any.stream().map(value -> equal(field, value)).toList());
  }

  /**
   * The field is beyond the value.
   *
   * @param operator {@code <}, {@code <=}, {@code >} or {@code >=}
   */
  Meaning compared(Token name, String operator, Token value, Field.Owner atHand) {
    return fields
        .field(name, atHand)
        .flatMap(field -> compared(field, name, operator, value))
        .orElse(REFUSED);
  }

  /** IDs, types and currencies, which are equal as a whole or not at all. */
  private static boolean isCode(FilterField field) {
    return field instanceof Field regular
        && regular.kind() == Field.Kind.TEXT
        && !TextFields.of(regular.owner()).contains(regular);
  }

  private Meaning equal(FilterField field, Token value) {
    if (field instanceof CustomField custom) {
      return customEqual(custom, value);
    }
    return switch (((Field) field).kind()) {
      case TEXT -> Meaning.of(values.wording(value).in(field));
      case NUMBER ->
          values
              .number(value)
              .map(number -> Meaning.of(NumberRanges.equal(field, number)))
              .orElse(REFUSED);
      case MOMENT -> values.period(value).map(period -> inside(field, period)).orElse(REFUSED);
    };
  }

  private static Meaning inside(FilterField field, Period period) {
    return MomentRanges.between(field, Optional.of(period.start()), Optional.of(period.end()));
  }

  /** As a text, and as a number or a truth value where the value is one. */
  private Meaning customEqual(CustomField field, Token value) {
    Filter asText = values.wording(value).in(field);
    Optional<Filter> asOther =
        TextualValues.asNumber(value)
            .map(number -> NumberRanges.equal(field, number))
            .or(() -> TextualValues.asTruth(value).map(truth -> new Filter.Truth(field, truth)));
    return Meaning.of(Fold.or(List.of(asText, asOther.orElse(Fold.NONE))));
  }

  private Optional<Meaning> compared(FilterField field, Token name, String operator, Token value) {
    if (field instanceof CustomField) {
      return TextualValues.asNumber(value).isPresent()
          ? Optional.of(Comparison.of(field, operator, TextualValues.asNumber(value).get()))
          : values.numberOrPeriod(value).map(period -> Comparison.of(field, operator, period));
    }
    return switch (((Field) field).kind()) {
      case TEXT -> {
        fields.refuseOrder(name, operator);
        yield Optional.empty();
      }
      case NUMBER -> values.number(value).map(number -> Comparison.of(field, operator, number));
      case MOMENT -> values.period(value).map(period -> Comparison.of(field, operator, period));
    };
  }
}
