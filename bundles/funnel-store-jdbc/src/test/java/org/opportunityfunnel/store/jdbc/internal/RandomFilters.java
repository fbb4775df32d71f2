package org.opportunityfunnel.store.jdbc.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.search.FieldValues;

/** Random filters over every field, with values that occur, and ones beside them. */
final class RandomFilters {
  private static final int DEPTH = 3;

  private final OrganizationData data;
  private final FieldValues values;
  private final Random random;

  private RandomFilters(RandomCase one) {
    this.data = one.organization();
    this.values = new FieldValues(data);
    this.random = new Random(one.seed());
  }

  static List<Filter> of(RandomCase one, int count) {
    RandomFilters filters = new RandomFilters(one);
    List<Filter> made = new ArrayList<>(one.filters().values());
    for (int i = 0; i < count; i++) {
      made.add(filters.filter(DEPTH));
    }
    return made;
  }

  private Filter filter(int depth) {
    return switch (depth == 0 ? 3 : random.nextInt(6)) {
      case 0 -> new Filter.And(filters(depth));
      case 1 -> new Filter.Or(filters(depth));
      case 2 -> new Filter.Not(filter(depth - 1));
      default -> leaf();
    };
  }

  private List<Filter> filters(int depth) {
    List<Filter> filters = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      filters.add(filter(depth - 1));
    }
    return filters;
  }

  private Filter leaf() {
    Field field = Field.values()[random.nextInt(Field.values().length)];
    return field.kind() == Field.Kind.TEXT ? new Filter.OneOf(field, texts(field)) : range(field);
  }

  private Set<String> texts(Field field) {
    Set<String> texts = new HashSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String value = anyOpportunity() == null ? null : values.text(anyOpportunity(), field);
      texts.add(value == null || random.nextInt(5) == 0 ? "nothing has this" : value);
    }
    if (random.nextInt(10) == 0) {
      texts.add("\ud800");
    }
    return texts;
  }

  private Filter range(Field field) {
    BigDecimal[] bounds = new BigDecimal[4];
    bounds[random.nextInt(4)] = number(field);
    if (random.nextBoolean()) {
      bounds[random.nextInt(4)] = number(field);
    }
    return new Filter.NumberRange(field, bounds[0], bounds[1], bounds[2], bounds[3]);
  }

  private BigDecimal number(Field field) {
    BigDecimal value = anyOpportunity() == null ? null : values.number(anyOpportunity(), field);
    return switch (random.nextInt(8)) {
      case 0 -> new BigDecimal(random.nextBoolean() ? "1e999999999" : "-1e999999999");
      case 1 -> new BigDecimal(random.nextBoolean() ? "1e-999999999" : "-1e-999999999");
      case 2 -> BigDecimal.valueOf(random.nextInt(200) - 100, 1);
      case 3 -> Objects.requireNonNullElse(value, BigDecimal.ZERO).add(new BigDecimal("0.5"));
      default -> Objects.requireNonNullElse(value, BigDecimal.ONE);
    };
  }

  private OpportunityRecord anyOpportunity() {
    List<OpportunityRecord> all = data.opportunities();
    return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
  }
}
