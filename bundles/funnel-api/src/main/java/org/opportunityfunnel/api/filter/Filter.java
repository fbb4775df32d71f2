package org.opportunityfunnel.api.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A validated, immutable condition on an opportunity and its lead, with everything resolved: no
 * moment depends on the present, no group on its members. Two that are equal keep the same
 * opportunities of a data version, so selections can be cached by them. Logic is two-valued: a
 * missing value makes a condition false, so its negation true.
 *
 * <p>Inside {@link First} for leads the object at hand is a lead, and only its fields and {@link
 * LeadHasOpportunity} occur.
 */
public sealed interface Filter {

  /** The filter that keeps everything. */
  Filter ALL = new And(List.of());

  /** What the visitor answers for this filter. */
  <R> R accept(FilterVisitor<R> visitor);

  /** All of them hold; true of none. */
  record And(List<Filter> operands) implements Filter {
    public And {
      operands = List.copyOf(operands);
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
      return visitor.visitAnd(this);
    }
  }

  /** At least one of them holds; false of none. */
  record Or(List<Filter> operands) implements Filter {
    public Or {
      operands = List.copyOf(operands);
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
      return visitor.visitOr(this);
    }
  }

  /** It does not hold. */
  record Not(Filter operand) implements Filter {
    public Not {
      Objects.requireNonNull(operand, "operand");
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
      return visitor.visitNot(this);
    }
  }

  /** The text is one of the values, character by character. */
  record OneOf(FilterField field, Set<String> values) implements Filter {
    public OneOf {
      Objects.requireNonNull(field, "field");
      values = Set.copyOf(values);
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
      return visitor.visitOneOf(this);
    }
  }

  /**
   * The number is inside all the bounds that are not null; at least one is not. Custom numbers are
   * compared as doubles, each bound rounded to the nearest one.
   */
  record NumberRange(
      FilterField field, BigDecimal gt, BigDecimal gte, BigDecimal lt, BigDecimal lte)
      implements Filter {
    public NumberRange {
      Objects.requireNonNull(field, "field");
      if (gt == null && gte == null && lt == null && lte == null) {
        throw new IllegalArgumentException("a number range needs at least one bound");
      }
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
      return visitor.visitNumberRange(this);
    }
  }

  /**
   * The time, floored to the second, is in {@code [onOrAfter, before)}; the day, where the value is
   * one, in {@code [firstDay, endDay)}. Null is unbounded, and then the day of that side is too.
   */
  record MomentRange(
      FilterField field, Instant onOrAfter, Instant before, LocalDate firstDay, LocalDate endDay)
      implements Filter {
    public MomentRange {
      Objects.requireNonNull(field, "field");
      if ((onOrAfter == null) != (firstDay == null) || (before == null) != (endDay == null)) {
        throw new IllegalArgumentException("a bound is there for times and days, or for none");
      }
    }

    /** The range whose days count as their midnights in that zone; bounds are floored. */
    public static MomentRange of(
        FilterField field, Instant onOrAfter, Instant before, ZoneId zone) {
      return new MomentRange(
          field, floor(onOrAfter), floor(before), day(onOrAfter, zone), day(before, zone));
    }

    private static Instant floor(Instant moment) {
      return moment == null ? null : Instant.ofEpochSecond(moment.getEpochSecond());
    }

    /** The first day whose midnight is not before the moment. */
    private static LocalDate day(Instant moment, ZoneId zone) {
      if (moment == null) {
        return null;
      }
      Instant floored = floor(moment);
      LocalDate day = floored.atZone(zone).toLocalDate();
      return day.atStartOfDay(zone).toInstant().isBefore(floored) ? day.plusDays(1) : day;
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
      return visitor.visitMomentRange(this);
    }
  }

  /** The custom field has that truth value. */
  record Truth(CustomField field, boolean value) implements Filter {
    public Truth {
      Objects.requireNonNull(field, "field");
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
      return visitor.visitTruth(this);
    }
  }

  /** There is a value; an empty text is none. */
  record Exists(FilterField field) implements Filter {
    public Exists {
      Objects.requireNonNull(field, "field");
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
      return visitor.visitExists(this);
    }
  }

  /**
   * One text of the field matches.
   *
   * @param texts for {@link TextMode#EXACT_VALUE} the one folded text, else the folded words in
   *     order, at least one ({@link SearchText})
   */
  record TextMatch(FilterField field, TextMode mode, List<String> texts) implements Filter {
    public TextMatch {
      Objects.requireNonNull(field, "field");
      Objects.requireNonNull(mode, "mode");
      texts = List.copyOf(texts);
      if (texts.isEmpty() || (mode == TextMode.EXACT_VALUE && texts.size() != 1)) {
        throw new IllegalArgumentException("texts " + texts + " do not fit " + mode);
      }
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
      return visitor.visitTextMatch(this);
    }
  }

  /**
   * The opportunity was in one of the statuses at some time in {@code [onOrAfter, before)}, by its
   * history (report.md, 3, with entries in statuses that no pipeline has removed). A stay begins
   * with its entry and lasts until the next one, at least to the end of the second in which it
   * began; all times are floored to the second. Null is unbounded; an empty range is met by none.
   */
  record InStatus(Set<String> statusIds, Instant onOrAfter, Instant before) implements Filter {
    public InStatus {
      statusIds = Set.copyOf(statusIds);
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
      return visitor.visitInStatus(this);
    }
  }

  /**
   * Some opportunity of the lead, the one at hand among them, is kept by the filter. False without
   * a lead ID.
   */
  record LeadHasOpportunity(Filter operand) implements Filter {
    public LeadHasOpportunity {
      Objects.requireNonNull(operand, "operand");
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
      return visitor.visitLeadHasOpportunity(this);
    }
  }

  /**
   * The object is among the first of all that the operand keeps, in that order; what is equal by
   * all keys of it orders by {@code date_created}, newest first and missing last, then by ID.
   *
   * @param object what is counted: opportunities, or leads (those loaded, and those that
   *     opportunities name), with or without opportunities
   * @param limit how many are kept; not negative
   */
  record First(Field.Owner object, Filter operand, int limit, List<Sort> order) implements Filter {
    public First {
      Objects.requireNonNull(object, "object");
      Objects.requireNonNull(operand, "operand");
      order = List.copyOf(order);
      if (limit < 0) {
        throw new IllegalArgumentException("limit " + limit + " is negative");
      }
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
      return visitor.visitFirst(this);
    }
  }
}
