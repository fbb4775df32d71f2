package org.opportunityfunnel.query.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;

/**
 * Compiles conditions on a field. A {@code term} on a number field takes numbers, and means that
 * the field equals one of them; a {@code reference} goes with every text field, whatever it refers
 * to, and compares IDs.
 */
final class FieldConditions {
  private static final List<String> BOUNDS = List.of("gt", "gte", "lt", "lte");

  private final FieldNames fields;
  private final References references;
  private final Values values;
  private final Findings findings;

  FieldConditions(FieldNames fields, References references, Findings findings) {
    this.fields = fields;
    this.references = references;
    this.values = new Values(findings);
    this.findings = findings;
  }

  /** The filter of a {@code field_condition}; empty if it is not understood, which is noted. */
  Optional<Filter> compile(Members node) {
    Optional<Field> field = node.object("field").flatMap(fields::read);
    return node.object("condition").flatMap(condition -> condition(condition, field));
  }

  /** Without a field it is only checked. */
  private Optional<Filter> condition(Members condition, Optional<Field> field) {
    Optional<ConditionType> type = ConditionType.WORDS.read(condition, "type", findings);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    condition.allowOnly(type.get().members());
    return switch (type.get()) {
      case TERM -> term(condition, field);
      case REFERENCE -> reference(condition, field);
      case NUMBER_RANGE -> numberRange(condition, field);
    };
  }

  private Optional<Filter> term(Members condition, Optional<Field> field) {
    if (field.isEmpty()) {
      condition.list("values").ifPresent(any -> values.areFew(any, condition.path("values")));
      return Optional.empty();
    }
    if (field.get().kind() == Field.Kind.TEXT) {
      return Optional.of(Fold.oneOf(field.get(), values.texts(condition, "values")));
    }
    List<Filter> equal = new ArrayList<>();
    for (BigDecimal number : values.numbers(condition, "values")) {
      equal.add(new Filter.NumberRange(field.get(), null, number, null, number));
    }
    return Optional.of(Fold.or(equal));
  }

  private Optional<Filter> reference(Members condition, Optional<Field> field) {
    Set<String> ids = references.read(condition);
    return needs(condition, ConditionType.REFERENCE, Field.Kind.TEXT, field)
        .map(known -> Fold.oneOf(known, ids));
  }

  private Optional<Filter> numberRange(Members condition, Optional<Field> field) {
    BigDecimal gt = values.number(condition, "gt");
    BigDecimal gte = values.number(condition, "gte");
    BigDecimal lt = values.number(condition, "lt");
    BigDecimal lte = values.number(condition, "lte");
    if (BOUNDS.stream().allMatch(bound -> condition.value(bound) == null)) {
      findings.add(condition.path(), "needs at least one of " + String.join(", ", BOUNDS));
    }
    boolean bounded = gt != null || gte != null || lt != null || lte != null;
    return needs(condition, ConditionType.NUMBER_RANGE, Field.Kind.NUMBER, field)
        .filter(known -> bounded)
        .map(known -> new Filter.NumberRange(known, gt, gte, lt, lte));
  }

  private Optional<Field> needs(
      Members condition, ConditionType type, Field.Kind kind, Optional<Field> field) {
    if (field.isPresent() && field.get().kind() != kind) {
      findings.add(
          condition.path("type"),
          Said.quoted(type.wireName())
              + " does not go with "
              + field.get().wireName()
              + (kind == Field.Kind.NUMBER ? ", which is not a number" : ", which is a number"));
    }
    return field.filter(known -> known.kind() == kind);
  }
}
