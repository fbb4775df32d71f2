package org.opportunityfunnel.query.internal.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.function.Function;
import java.util.function.Predicate;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Lead;
import org.opportunityfunnel.api.model.SearchableOpportunity;

/** The fields that hold times, or days. */
final class Times {
  private Times() {}

  /** What gives a subject's {@link LocalDate} or {@link Instant}; null where it is missing. */
  static Function<Subject, Temporal> of(Field field) {
    return switch (field) {
      case OPPORTUNITY_DATE_CREATED -> ofOpportunity(one -> one.history().dateCreated());
      case OPPORTUNITY_DATE_UPDATED -> ofOpportunity(one -> one.history().dateUpdated());
      case OPPORTUNITY_DATE_WON -> ofOpportunity(SearchableOpportunity::dateWon);
      case OPPORTUNITY_DATE_LOST -> ofOpportunity(SearchableOpportunity::dateLost);
      case LEAD_DATE_CREATED -> ofLead(Lead::dateCreated);
      case LEAD_DATE_UPDATED -> ofLead(Lead::dateUpdated);
      default -> throw new IllegalArgumentException(field + " is no time");
    };
  }

  /** Whether a time or day is in the range; null is in none. */
  static Predicate<Temporal> isIn(Filter.MomentRange range) {
    long start = range.onOrAfter() == null ? Long.MIN_VALUE : firstSecond(range.onOrAfter());
    long end = range.before() == null ? Long.MAX_VALUE : firstSecond(range.before());
    LocalDate firstDay = range.firstDay() == null ? LocalDate.MIN : range.firstDay();
    LocalDate endDay = range.endDay() == null ? LocalDate.MAX : range.endDay();
    return value -> {
      if (value instanceof LocalDate day) {
        return !day.isBefore(firstDay) && day.isBefore(endDay);
      }
      return value instanceof Instant time
          && time.getEpochSecond() >= start
          && time.getEpochSecond() < end;
    };
  }

  /** The first whole second that is not before the moment. */
  private static long firstSecond(Instant moment) {
    return moment.getNano() == 0 ? moment.getEpochSecond() : moment.getEpochSecond() + 1;
  }

  /** By which times order; a day counts as its UTC midnight. */
  static long second(Temporal value) {
    return value instanceof LocalDate day
        ? day.atStartOfDay().toEpochSecond(ZoneOffset.UTC)
        : ((Instant) value).getEpochSecond();
  }

  private static Function<Subject, Temporal> ofOpportunity(
      Function<SearchableOpportunity, Temporal> time) {
    return one -> one.opportunity() == null ? null : time.apply(one.opportunity());
  }

  private static Function<Subject, Temporal> ofLead(Function<Lead, Temporal> time) {
    return one -> one.lead() == null ? null : time.apply(one.lead());
  }
}
