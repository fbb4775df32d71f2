package org.opportunityfunnel.query.internal.condition;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.filter.CustomField;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.query.internal.fold.Fold;
import org.opportunityfunnel.query.internal.fold.Meaning;
import org.opportunityfunnel.query.internal.moment.Moment;
import org.opportunityfunnel.query.internal.moment.MomentReader;
import org.opportunityfunnel.query.internal.reading.Findings;
import org.opportunityfunnel.query.internal.reading.Members;
import org.opportunityfunnel.query.internal.reading.Said;
import org.opportunityfunnel.query.internal.reading.Values;

/**
 * Reads conditions on a field. A {@code reference} goes with every text field, whatever it refers
 * to, and compares IDs.
 */
public final class ConditionReader {
  private final References references;
  private final WordingReader wordings;
  private final MomentReader moments;
  private final Values values;
  private final Findings findings;

  public ConditionReader(
      References references, WordingReader wordings, MomentReader moments, Findings findings) {
    this.references = references;
    this.wordings = wordings;
    this.moments = moments;
    this.values = new Values(findings);
    this.findings = findings;
  }

  /**
   * What the condition means for the field; empty if it is not understood, which is noted.
   *
   * @param field empty if it is not understood; then the condition is only checked
   */
  public Optional<Meaning> read(Members condition, Optional<FilterField> field) {
    Optional<ConditionType> type = ConditionType.WORDS.read(condition, "type", findings);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    condition.allowOnly(type.get().members());
    if (field.isPresent() && !ConditionType.of(field.get()).contains(type.get())) {
      findings.add(condition.path("type"), misfit(type.get(), field.get()));
      return Optional.empty();
    }
    // Any field serves where only the condition itself is to be checked.
    return meaning(
        condition, type.get(), field.orElse(new CustomField(Field.Owner.OPPORTUNITY, "cf_")));
  }

  private Optional<Meaning> meaning(Members condition, ConditionType type, FilterField field) {
    return switch (type) {
      case BOOLEAN ->
          truth(condition).map(value -> fixed(new Filter.Truth((CustomField) field, value)));
      case EXISTS -> Optional.of(fixed(new Filter.Exists(field)));
      case CURRENT_USER -> Optional.of(isCurrentUser(field));
      case TERM -> Optional.of(fixed(Fold.oneOf(field, values.texts(condition, "values"))));
      case REFERENCE -> Optional.of(fixed(Fold.oneOf(field, references.read(condition))));
      case NUMBER_RANGE -> numberRange(condition, field);
      case TEXT -> wordings.read(condition).map(wording -> fixed(wording.in(field)));
      case MOMENT_RANGE -> momentRange(condition, field);
    };
  }

  private static Meaning fixed(Filter filter) {
    return Meaning.of(filter);
  }

  private Optional<Boolean> truth(Members condition) {
    if (condition.value("value") == null) {
      findings.add(condition.path("value"), "is required; it must be true or false");
      return Optional.empty();
    }
    return Optional.of(condition.flag("value"));
  }

  private static Meaning isCurrentUser(FilterField field) {
    return Meaning.varying(
        context -> context.userId().map(user -> Fold.oneOf(field, Set.of(user))).orElse(Fold.NONE));
  }

  private Optional<Meaning> numberRange(Members condition, FilterField field) {
    BigDecimal gt = values.number(condition, "gt");
    BigDecimal gte = values.number(condition, "gte");
    BigDecimal lt = values.number(condition, "lt");
    BigDecimal lte = values.number(condition, "lte");
    if (isAnyOf(condition, "gt", "gte", "lt", "lte")
        && (gt != null || gte != null || lt != null || lte != null)) {
      return Optional.of(fixed(NumberRanges.inside(field, gt, gte, lt, lte)));
    }
    return Optional.empty();
  }

  private Optional<Meaning> momentRange(Members condition, FilterField field) {
    Optional<Moment> onOrAfter = moments.read(condition, "on_or_after");
    Optional<Moment> before = moments.read(condition, "before");
    return isAnyOf(condition, "on_or_after", "before")
        ? Optional.of(MomentRanges.between(field, onOrAfter, before))
        : Optional.empty();
  }

  /** Whether one of the members is there; if none is, that is noted. */
  private boolean isAnyOf(Members condition, String... names) {
    for (String name : names) {
      if (condition.value(name) != null) {
        return true;
      }
    }
    findings.add(condition.path(), "needs at least one of " + String.join(", ", names));
    return false;
  }

  private static String misfit(ConditionType type, FilterField field) {
    return Said.quoted(type.wireName())
        + " does not go with "
        + ((Field) field).wireName()
        + "; possible are "
        + ConditionType.of(field).stream()
            .map(ConditionType::wireName)
            .collect(Collectors.joining(", "));
  }
}
