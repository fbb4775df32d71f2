package org.opportunityfunnel.testkit.search;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.api.filter.TextMode;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.testkit.data.OrganizationData;

/** The table "Conditions" of filter.md. */
record Conditions(OrganizationData organization, SearchContext context, Moments moments) {

  /** Whether one value of the field meets the condition. */
  boolean meets(Map<?, ?> condition, FilterField field, Values values) {
    String type = Json.text(condition, "type");
    return switch (type) {
      case "boolean" -> values.anyTruth(field, (Boolean) condition.get("value"));
      case "exists" -> values.exists(field);
      case "current_user" ->
          values.anyText(field, text -> context.userId().equals(Optional.of(text)));
      case "term" -> values.anyText(field, Json.list(condition, "values")::contains);
      case "reference" -> values.anyText(field, references(condition)::contains);
      case "number_range" ->
          values.anyNumber(
              field,
              Json.number(condition, "gt"),
              Json.number(condition, "gte"),
              Json.number(condition, "lt"),
              Json.number(condition, "lte"));
      case "text" -> values.anyText(field, matching(condition));
      case "moment_range" -> {
        Predicate<Instant> isInside = inside(condition);
        yield values.anyMoment(
            field, isInside, day -> isInside.test(moments.calendar().midnight(day)));
      }
      default -> throw new IllegalArgumentException("condition " + type);
    };
  }

  /** What a text has to be like; "mode" is full words if it is absent. */
  static Predicate<String> matching(Map<?, ?> node) {
    String value = Json.text(node, "value");
    String name = node.get("mode") == null ? "full_words" : Json.text(node, "mode");
    TextMode mode = TextMode.ofWireName(name).orElseThrow();
    List<String> wanted =
        mode == TextMode.EXACT_VALUE ? List.of(PlainText.fold(value)) : PlainText.words(value);
    return text -> TextMatching.of(mode, wanted, text);
  }

  /** "in [on_or_after, before)", every time floored to the second. */
  private Predicate<Instant> inside(Map<?, ?> range) {
    Instant from = Seconds.floor(moments.from(range));
    Instant to = Seconds.floor(moments.to(range));
    return time -> {
      Instant second = Seconds.floor(time);
      return !second.isBefore(from) && second.isBefore(to);
    };
  }

  /** "is one of them; a group stands for its members". */
  private Set<Object> references(Map<?, ?> reference) {
    Set<Object> ids = new HashSet<>(Json.list(reference, "object_ids"));
    if ("user_or_group".equals(reference.get("reference_type"))) {
      for (Group group : organization.groups()) {
        if (Json.list(reference, "object_ids").contains(group.id())) {
          ids.remove(group.id());
          ids.addAll(group.members());
        }
      }
    }
    return ids;
  }
}
