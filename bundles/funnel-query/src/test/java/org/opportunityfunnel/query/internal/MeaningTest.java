package org.opportunityfunnel.query.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.filter.Field;

/**
 * Random trees keep the same random records, whether they are compiled or read node by node, and
 * their negation keeps the others.
 */
class MeaningTest {
  private static final String[] IDS = {"user_1", "user_2", "user_3", "group_a", "group_empty"};
  private static final String[] BOUNDS = {"gt", "gte", "lt", "lte"};

  @Test
  void compiledAndReadNodeByNodeAreTheSame() {
    Seed.forEachOf(
        5_000,
        random -> {
          Map<String, Object> node = anyNode(random, 4);
          Map<String, Object> negated = new HashMap<>(node);
          negated.put("negate", !Boolean.TRUE.equals(node.get("negate")));
          for (int i = 0; i < 5; i++) {
            Map<Field, Object> record = anyRecord(random);
            boolean kept = keeps(node, record);
            assertEquals(isTrue(node, record), kept, node + " on " + record);
            assertNotEquals(kept, keeps(negated, record), negated + " on " + record);
          }
        });
  }

  private static boolean keeps(Map<String, Object> node, Map<Field, Object> record) {
    BigDecimal value = (BigDecimal) record.get(Field.OPPORTUNITY_VALUE);
    Map<String, Object> members = new HashMap<>();
    members.put("id", "o");
    members.put("status_id", "st_new");
    members.put("date_created", "2026-01-01T00:00:00Z");
    members.put("user_id", record.get(Field.OPPORTUNITY_USER_ID));
    members.put("value", value);
    return !SmallOrganization.kept(
            Searches.compile(Searches.ofNode("opportunity", node)),
            List.of(new RecordJson(members).opportunity(0)),
            List.of())
        .equals("-");
  }

  private static boolean isTrue(Map<?, ?> node, Map<Field, Object> record) {
    boolean holds =
        switch ((String) node.get("type")) {
          case "match_all" -> true;
          case "object_type" -> node.get("object_type").equals("opportunity");
          case "and" -> queries(node).allMatch(one -> isTrue(one, record));
          case "or" -> queries(node).anyMatch(one -> isTrue(one, record));
          default ->
              meets(
                  (Map<?, ?>) node.get("condition"),
                  valueOf((Map<?, ?>) node.get("field"), record));
        };
    return holds != Boolean.TRUE.equals(node.get("negate"));
  }

  private static Stream<Map<?, ?>> queries(Map<?, ?> node) {
    return ((List<?>) node.get("queries")).stream().map(one -> (Map<?, ?>) one);
  }

  private static Object valueOf(Map<?, ?> field, Map<Field, Object> record) {
    return record.get(
        Field.of(Field.Owner.OPPORTUNITY, (String) field.get("field_name")).orElseThrow());
  }

  private static boolean meets(Map<?, ?> condition, Object value) {
    if (value == null) {
      return false;
    }
    return switch ((String) condition.get("type")) {
      case "term" -> ((List<?>) condition.get("values")).stream().anyMatch(value::equals);
      case "reference" ->
          ((List<?>) condition.get("object_ids"))
              .stream()
                  .anyMatch(
                      id ->
                          condition.get("reference_type").equals("user_or_group")
                                  && SmallOrganization.CATALOG.group((String) id).isPresent()
                              ? SmallOrganization.CATALOG
                                  .group((String) id)
                                  .get()
                                  .members()
                                  .contains(value)
                              : id.equals(value));
      default ->
          Stream.of(BOUNDS)
              .filter(bound -> condition.get(bound) != null)
              .allMatch(
                  bound -> isWithin(bound, (BigDecimal) value, decimal(condition.get(bound))));
    };
  }

  private static boolean isWithin(String bound, BigDecimal value, BigDecimal limit) {
    int compared = value.compareTo(limit);
    return switch (bound) {
      case "gt" -> compared > 0;
      case "gte" -> compared >= 0;
      case "lt" -> compared < 0;
      default -> compared <= 0;
    };
  }

  private static BigDecimal decimal(Object number) {
    return new BigDecimal(number.toString());
  }

  private static Map<Field, Object> anyRecord(Random random) {
    Map<Field, Object> record = new HashMap<>();
    if (random.nextInt(4) > 0) {
      record.put(Field.OPPORTUNITY_USER_ID, IDS[random.nextInt(IDS.length)]);
    }
    if (random.nextInt(4) > 0) {
      record.put(Field.OPPORTUNITY_VALUE, BigDecimal.valueOf(random.nextInt(5)));
    }
    return record;
  }

  private static Map<String, Object> anyNode(Random random, int levels) {
    Map<String, Object> node = new HashMap<>();
    switch (random.nextInt(levels > 1 ? 6 : 3)) {
      case 0 -> {
        node.put("type", random.nextBoolean() ? "match_all" : "object_type");
        if (node.get("type").equals("object_type")) {
          node.put("object_type", random.nextBoolean() ? "lead" : "opportunity");
        }
      }
      case 1 -> putCondition(node, "user_id", anyIds(random));
      case 2 -> putCondition(node, "value", anyNumberRange(random));
      default -> {
        node.put("type", random.nextBoolean() ? "and" : "or");
        List<Object> queries = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          queries.add(anyNode(random, levels - 1));
        }
        node.put("queries", queries);
      }
    }
    if (random.nextInt(3) == 0) {
      node.put("negate", random.nextBoolean());
    }
    return node;
  }

  private static void putCondition(Map<String, Object> node, String field, Object condition) {
    node.put("type", "field_condition");
    node.put("condition", condition);
    node.put(
        "field",
        Map.of("type", "regular_field", "object_type", "opportunity", "field_name", field));
  }

  private static Map<String, Object> anyIds(Random random) {
    List<Object> ids = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      ids.add(IDS[random.nextInt(IDS.length)]);
    }
    return switch (random.nextInt(3)) {
      case 0 -> Map.of("type", "term", "values", ids);
      case 1 -> Map.of("type", "reference", "reference_type", "user", "object_ids", ids);
      default -> Map.of("type", "reference", "reference_type", "user_or_group", "object_ids", ids);
    };
  }

  private static Map<String, Object> anyNumberRange(Random random) {
    Map<String, Object> range = new HashMap<>(Map.of("type", "number_range"));
    do {
      range.put(BOUNDS[random.nextInt(BOUNDS.length)], anyNumber(random));
    } while (random.nextBoolean());
    return range;
  }

  private static Number anyNumber(Random random) {
    int number = random.nextInt(6);
    return switch (random.nextInt(3)) {
      case 0 -> number;
      case 1 -> (double) number + (random.nextInt(3) == 0 ? 0.5 : 0);
      default -> new BigDecimal(number + ".00");
    };
  }
}
