package org.opportunityfunnel.testkit.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opportunityfunnel.api.filter.AnyCustomField;
import org.opportunityfunnel.api.filter.CustomField;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.FilterField;

/**
 * The values of any field of an object; none where it is missing. A condition is met when one of
 * them meets it, and by none of another type.
 */
record Values(FieldValues regular, AtHand object) {

  /** String, BigDecimal, Double (custom numbers), Boolean, Instant or LocalDate. */
  List<Object> of(FilterField field) {
    if (field instanceof CustomField custom) {
      return CustomValues.of(object, custom.owner(), custom.id());
    }
    if (field instanceof AnyCustomField any) {
      return CustomValues.ofAny(object, any.owner());
    }
    return Stream.of(Optional.ofNullable(regular.value(object, (Field) field)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** "has a value (an empty string or list is none)". */
  boolean exists(FilterField field) {
    return of(field).stream().anyMatch(value -> !value.equals(""));
  }

  boolean anyText(FilterField field, Predicate<String> condition) {
    return any(field, String.class, condition);
  }

  /** "any text field of the object matches". */
  boolean anyTextOfObject(Predicate<String> condition) {
    return SearchFields.texts(object.type()).stream().anyMatch(field -> anyText(field, condition));
  }

  boolean anyTruth(FilterField field, boolean wanted) {
    return any(field, Boolean.class, truth -> truth == wanted);
  }

  /** Inside all the bounds that are not null. Custom numbers compare as doubles. */
  boolean anyNumber(
      FilterField field, BigDecimal gt, BigDecimal gte, BigDecimal lt, BigDecimal lte) {
    return any(
            field,
            BigDecimal.class,
            value ->
                (gt == null || value.compareTo(gt) > 0)
                    && (gte == null || value.compareTo(gte) >= 0)
                    && (lt == null || value.compareTo(lt) < 0)
                    && (lte == null || value.compareTo(lte) <= 0))
        || any(
            field,
            Double.class,
            value ->
                (gt == null || value > gt.doubleValue())
                    && (gte == null || value >= gte.doubleValue())
                    && (lt == null || value < lt.doubleValue())
                    && (lte == null || value <= lte.doubleValue()));
  }

  /** A time that meets the one condition, or a day that meets the other. */
  boolean anyMoment(FilterField field, Predicate<Instant> time, Predicate<LocalDate> day) {
    return of(field).stream()
        .map(value -> value instanceof String text ? MomentText.of(text).orElse(null) : value)
        .filter(Objects::nonNull)
        .anyMatch(
            value ->
                value instanceof Instant instant && time.test(Seconds.floor(instant))
                    || value instanceof LocalDate local && day.test(local));
  }

  private <T> boolean any(FilterField field, Class<T> type, Predicate<T> condition) {
    return of(field).stream().filter(type::isInstance).map(type::cast).anyMatch(condition);
  }
}
