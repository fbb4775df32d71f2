package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.model.StatusChange;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.api.store.OpportunityStore;

/**
 * Everything that a store gives of an organization but keys and versions, as sorted lines: two
 * stores with the same records have the same lines.
 */
final class StoreContent implements OpportunitySink {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final List<String> lines = new ArrayList<>();
  private Catalog catalog;

  private StoreContent() {}

  static List<String> of(OpportunityStore store, String organization) {
    StoreContent content = new StoreContent();
    store.scan(organization, content);
    content.lines.sort(null);
    return content.lines;
  }

  static List<String> of(Catalog catalog, Collection<OpportunityHistory> opportunities) {
    StoreContent content = new StoreContent();
    content.begin(catalog, opportunities.size());
    opportunities.forEach(content::opportunity);
    content.lines.sort(null);
    return content.lines;
  }

  /** Fails, showing the lines that differ, unless both have the same records. */
  static void assertSame(OpportunityStore expected, OpportunityStore actual, String organization) {
    List<String> missing = of(expected, organization);
    List<String> surplus = of(actual, organization);
    List<String> both = new ArrayList<>(missing);
    surplus.forEach(missing::remove);
    both.forEach(surplus::remove);
    assertEquals(missing, surplus);
  }

  @Override
  public void begin(Catalog given, long opportunities) {
    catalog = given;
    catalog.pipelines().forEach(one -> lines.add(one.toString()));
    catalog.users().forEach(one -> lines.add(one.toString()));
    catalog.groups().forEach(one -> lines.add(one.toString()));
    catalog.savedSearches().forEach(one -> lines.add(text(one)));
    lines.add("currencies " + catalog.currencies());
  }

  private static String text(SavedSearch search) {
    try {
      String envelope = JSON.writeValueAsString(plain(search.sQuery()));
      return String.join(
          "|", "search", search.id(), search.name(), search.type(), search.query(), envelope);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** The value with one form for each number: 3840000 may also be 3.84E+6. */
  private static Object plain(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> plain = new HashMap<>();
      map.forEach((key, inside) -> plain.put(key, plain(inside)));
      return plain;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(StoreContent::plain).toList();
    }
    return value instanceof Number
        ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
        : value;
  }

  @Override
  public void opportunity(OpportunityHistory one) {
    List<StatusChange> changes = new ArrayList<>(one.changes());
    changes.sort(Comparator.comparing(StatusChange::id));
    lines.add(
        new OpportunityHistory(
                0,
                one.id(),
                one.userId(),
                one.statusId(),
                one.value(),
                one.period(),
                one.confidence(),
                one.dateCreated(),
                one.dateUpdated(),
                changes)
            .toString());
  }
}
