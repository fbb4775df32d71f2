package org.opportunityfunnel.testkit.search;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;

/**
 * A saved search read straight off its {@code s_query} (filter.md): {@code match_all}, {@code and},
 * {@code or}, {@code object_type}, and {@code field_condition} with {@code term}, {@code reference}
 * and {@code number_range} on regular fields. Anything else is an {@link IllegalArgumentException}.
 */
public final class SearchEvaluation implements Predicate<OpportunityRecord> {
  private final SavedSearch search;
  private final OrganizationData organization;
  private final FieldValues values;

  public SearchEvaluation(SavedSearch search, OrganizationData organization) {
    this.search = search;
    this.organization = organization;
    this.values = new FieldValues(organization);
  }

  @Override
  public boolean test(OpportunityRecord opportunity) {
    if (search.sQuery() == null) {
      return matchesAll(search.query());
    }
    return isTrue(object(search.sQuery().get("query")), opportunity);
  }

  /** "s_query null and query "*", or both null, matches all." */
  private static boolean matchesAll(String query) {
    if (query != null && !query.equals("*")) {
      throw new IllegalArgumentException("textual query " + query);
    }
    return true;
  }

  /** "Every node takes negate (default false), applied last." */
  private boolean isTrue(Map<?, ?> node, OpportunityRecord opportunity) {
    boolean negate = Boolean.TRUE.equals(node.get("negate"));
    return isTrueBeforeNegation(node, opportunity) != negate;
  }

  private boolean isTrueBeforeNegation(Map<?, ?> node, OpportunityRecord opportunity) {
    String type = (String) node.get("type");
    return switch (type) {
      case "match_all" -> true;
      case "and" ->
          list(node.get("queries")).stream().allMatch(one -> isTrue(object(one), opportunity));
      case "or" ->
          list(node.get("queries")).stream().anyMatch(one -> isTrue(object(one), opportunity));
      case "object_type" -> search.type().equals(node.get("object_type"));
      case "field_condition" ->
          meets(object(node.get("condition")), field(object(node.get("field"))), opportunity);
      default -> throw new IllegalArgumentException("node " + type);
    };
  }

  private boolean meets(Map<?, ?> condition, Field field, OpportunityRecord opportunity) {
    String type = (String) condition.get("type");
    return switch (type) {
      case "term" -> isOneOf(list(condition.get("values")), field, opportunity);
      case "reference" -> isOneOf(members(condition), field, opportunity);
      case "number_range" -> isInside(condition, values.number(opportunity, field));
      default -> throw new IllegalArgumentException("condition " + type);
    };
  }

  private boolean isOneOf(List<?> allowed, Field field, OpportunityRecord opportunity) {
    String value = values.text(opportunity, field);
    return value != null && allowed.contains(value);
  }

  /** "is one of them; a group stands for its members". */
  private List<?> members(Map<?, ?> reference) {
    List<?> ids = list(reference.get("object_ids"));
    if (!"user_or_group".equals(reference.get("reference_type"))) {
      return ids;
    }
    Set<Object> users = new HashSet<>(ids);
    for (Group group : organization.groups()) {
      if (users.remove(group.id())) {
        users.addAll(group.members());
      }
    }
    return List.copyOf(users);
  }

  private static boolean isInside(Map<?, ?> range, BigDecimal value) {
    if (value == null) {
      return false;
    }
    return (range.get("gt") == null || value.compareTo(decimal(range.get("gt"))) > 0)
        && (range.get("gte") == null || value.compareTo(decimal(range.get("gte"))) >= 0)
        && (range.get("lt") == null || value.compareTo(decimal(range.get("lt"))) < 0)
        && (range.get("lte") == null || value.compareTo(decimal(range.get("lte"))) <= 0);
  }

  private Field field(Map<?, ?> field) {
    String owner = (String) field.get("object_type");
    if (!"regular_field".equals(field.get("type")) || !search.type().equals(owner)) {
      throw new IllegalArgumentException("field " + field);
    }
    Field.Owner kind = owner.equals("lead") ? Field.Owner.LEAD : Field.Owner.OPPORTUNITY;
    String name = (String) field.get("field_name");
    return Field.of(kind, name).orElseThrow(() -> new IllegalArgumentException("field " + name));
  }

  private static Map<?, ?> object(Object value) {
    return (Map<?, ?>) value;
  }

  private static List<?> list(Object value) {
    return (List<?>) value;
  }

  private static BigDecimal decimal(Object number) {
    return new BigDecimal(number.toString());
  }
}
