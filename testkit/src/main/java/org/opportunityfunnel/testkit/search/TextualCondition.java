package org.opportunityfunnel.testkit.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.opportunityfunnel.api.filter.CustomField;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.api.filter.TextMode;

/** What a textual query says of one field. */
record TextualCondition(FilterField field, Moments moments) {
  private static final Set<Field> OF_WORDS =
      Set.of(
          Field.OPPORTUNITY_LEAD_NAME,
          Field.OPPORTUNITY_STATUS_LABEL,
          Field.OPPORTUNITY_PIPELINE_NAME,
          Field.OPPORTUNITY_NOTE,
          Field.LEAD_NAME,
          Field.LEAD_DESCRIPTION,
          Field.LEAD_URL,
          Field.LEAD_STATUS_LABEL);

  /** A named period, a day or a second; the smallest and the greatest instant are unbounded. */
  private record Span(Instant from, Instant to) {}

  /** "full_words (quoted: phrase)". */
  static Predicate<String> words(QueryToken value) {
    List<String> wanted = PlainText.words(value.text());
    TextMode mode = value.isQuoted() ? TextMode.PHRASE : TextMode.FULL_WORDS;
    return text -> TextMatching.of(mode, wanted, text);
  }

  /** {@code field:value}. */
  Predicate<Values> is(QueryToken value) {
    if (field instanceof CustomField) {
      return custom(value);
    }
    return switch (((Field) field).kind()) {
      case TEXT -> text(value);
      case NUMBER -> equal(new BigDecimal(value.text()));
      case MOMENT -> inside(span(value));
    };
  }

  /** {@code field>value} and the like. */
  Predicate<Values> compares(String sign, QueryToken value) {
    if (field instanceof CustomField) {
      return number(value)
          .map(number -> compares(sign, number))
          .orElseGet(() -> compares(sign, span(value)));
    }
    return switch (((Field) field).kind()) {
      case TEXT -> throw new IllegalArgumentException(sign + " of the text " + field);
      case NUMBER -> compares(sign, new BigDecimal(value.text()));
      case MOMENT -> compares(sign, span(value));
    };
  }

  /** "IDs, types, currency, period: equal; other texts: full_words (quoted: phrase)". */
  private Predicate<Values> text(QueryToken value) {
    Predicate<String> matching =
        OF_WORDS.contains(field) ? words(value) : text -> text.equals(value.text());
    return values -> values.anyText(field, matching);
  }

  /** "by trying text, number, truth". */
  private Predicate<Values> custom(QueryToken value) {
    Predicate<String> matching = words(value);
    Predicate<Values> meaning = values -> values.anyText(field, matching);
    Optional<BigDecimal> number = number(value);
    if (number.isPresent()) {
      meaning = meaning.or(equal(number.get()));
    }
    if (value.text().equals("true") || value.text().equals("false")) {
      boolean truth = value.text().equals("true");
      meaning = meaning.or(values -> values.anyTruth(field, truth));
    }
    return meaning;
  }

  private Predicate<Values> equal(BigDecimal number) {
    return values -> values.anyNumber(field, null, number, null, number);
  }

  private Predicate<Values> compares(String sign, BigDecimal number) {
    return switch (sign) {
      case ">" -> values -> values.anyNumber(field, number, null, null, null);
      case ">=" -> values -> values.anyNumber(field, null, number, null, null);
      case "<" -> values -> values.anyNumber(field, null, null, number, null);
      default -> values -> values.anyNumber(field, null, null, null, number);
    };
  }

  /** "> after the end, >= from its start, < before its start, <= before its end". */
  private Predicate<Values> compares(String sign, Span span) {
    return switch (sign) {
      case ">" -> inside(new Span(span.to(), Instant.MAX));
      case ">=" -> inside(new Span(span.from(), Instant.MAX));
      case "<" -> inside(new Span(Instant.MIN, span.from()));
      default -> inside(new Span(Instant.MIN, span.to()));
    };
  }

  private Predicate<Values> inside(Span span) {
    Predicate<Instant> isInside = time -> !time.isBefore(span.from()) && time.isBefore(span.to());
    return values ->
        values.anyMoment(field, isInside, day -> isInside.test(moments.calendar().midnight(day)));
  }

  private Span span(QueryToken value) {
    Optional<Temporal> moment = MomentText.of(value.text());
    if (moment.isEmpty()) {
      String name = value.text().replace('_', '-');
      return new Span(moments.calendar().start(name), moments.calendar().end(name));
    }
    if (moment.get() instanceof LocalDate day) {
      return new Span(
          moments.calendar().midnight(day), moments.calendar().midnight(day.plusDays(1)));
    }
    Instant second = Seconds.floor((Instant) moment.get());
    return new Span(second, second.plusSeconds(1));
  }

  private static Optional<BigDecimal> number(QueryToken value) {
    try {
      return Optional.of(new BigDecimal(value.text()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
