package org.opportunityfunnel.testkit.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opportunityfunnel.testkit.data.OrganizationData;

/** The table "Tree" of filter.md. */
final class Nodes {
  private final FieldValues regular;
  private final Related related;
  private final Stays stays;
  private final Moments moments;
  private final Conditions conditions;

  Nodes(OrganizationData organization, SearchContext context) {
    this.regular = new FieldValues(organization);
    this.related = new Related(organization, regular);
    this.stays = Stays.of(organization);
    this.moments = new Moments(context);
    this.conditions = new Conditions(organization, context, moments);
  }

  /** "Every node takes negate (default false), applied last." */
  boolean isTrue(Map<?, ?> node, AtHand object) {
    boolean negate = Boolean.TRUE.equals(node.get("negate"));
    return isTrueBeforeNegation(node, object) != negate;
  }

  private boolean isTrueBeforeNegation(Map<?, ?> node, AtHand object) {
    String type = Json.text(node, "type");
    return switch (type) {
      case "match_all" -> true;
      case "and" -> queries(node).stream().allMatch(query -> isTrue(query, object));
      case "or" -> queries(node).stream().anyMatch(query -> isTrue(query, object));
      case "object_type" -> object.type() == SearchFields.owner(Json.text(node, "object_type"));
      case "id" -> Json.text(node, "value").equals(object.id());
      case "text" -> new Values(regular, object).anyTextOfObject(Conditions.matching(node));
      case "field_condition" -> fieldCondition(node, object);
      case "has_related" ->
          related.any(object, one -> isTrue(Json.object(node, "related_query"), one));
      case "in_status" -> inStatus(node, object);
      default -> throw new IllegalArgumentException("node " + type);
    };
  }

  /** "the field's value meets the condition". */
  private boolean fieldCondition(Map<?, ?> node, AtHand object) {
    return conditions.meets(
        Json.object(node, "condition"),
        SearchFields.of(Json.object(node, "field"), object.type()),
        new Values(regular, object));
  }

  /** "was in one of the statuses at some time in that range (no range: is now)". */
  private boolean inStatus(Map<?, ?> node, AtHand object) {
    Set<String> statusIds =
        Json.list(node, "status_ids").stream().map(String.class::cast).collect(Collectors.toSet());
    if (node.get("on_or_after") == null && node.get("before") == null) {
      return statusIds.contains(object.opportunity().statusId());
    }
    Instant from = moments.from(node);
    Instant to = moments.to(node);
    return stays.anyIn(object.opportunity(), statusIds, from, to);
  }

  private static List<Map<?, ?>> queries(Map<?, ?> node) {
    return Json.list(node, "queries").stream().<Map<?, ?>>map(query -> (Map<?, ?>) query).toList();
  }
}
