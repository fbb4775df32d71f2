package org.opportunityfunnel.api.filter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A validated, immutable condition on an opportunity and its lead. Logic is two-valued: a missing
 * value makes a condition false, so its negation true.
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

  /** The text field has one of the values. */
  record OneOf(Field field, Set<String> values) implements Filter {
    public OneOf {
      Objects.requireNonNull(field, "field");
      values = Set.copyOf(values);
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
      return visitor.visitOneOf(this);
    }
  }

  /** The number field is inside all the bounds that are not null; at least one is not. */
  record NumberRange(Field field, BigDecimal gt, BigDecimal gte, BigDecimal lt, BigDecimal lte)
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
}
