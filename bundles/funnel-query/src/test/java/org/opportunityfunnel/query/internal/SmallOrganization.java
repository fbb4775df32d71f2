package org.opportunityfunnel.query.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.Lead;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.SearchableOpportunity;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.query.internal.memory.InMemoryFilterEvaluator;

/**
 * An organization with a record for each thing that a field may be: full, empty, missing, a list.
 * Opportunity o1 is full, o3 has a lead that was never loaded and a deleted status, o4 has no lead.
 */
public final class SmallOrganization {
  public static final Catalog CATALOG =
      new Catalog(
          1,
          List.of(
              new Pipeline(
                  "pipe_a",
                  "Sales",
                  List.of(
                      new Status("st_new", "New", StatusType.ACTIVE),
                      new Status("st_demo", "Demo given", StatusType.ACTIVE),
                      new Status("st_won", "Won", StatusType.WON),
                      new Status("st_lost", "Lost", StatusType.LOST))),
              new Pipeline(
                  "pipe_b", "Renewals", List.of(new Status("st_r", "Réview", StatusType.ACTIVE)))),
          List.of(),
          List.of(
              new Group("group_a", "A", List.of("user_1", "user_2")),
              new Group("group_empty", "Empty", List.of())),
          List.of(),
          List.of());

  public static final List<SearchableOpportunity> OPPORTUNITIES =
      opportunities(
          """
          [{"id": "o1", "lead_id": "l1", "lead_name": "Bluth Company", "contact_id": "c1",
            "user_id": "user_1", "created_by": "user_1", "updated_by": "user_2",
            "status_id": "st_new", "value": 1000, "value_period": "monthly",
            "value_currency": "USD", "confidence": 50, "date_created": "2026-01-10T09:00:00.9Z",
            "date_updated": "2026-03-01T00:00:00Z", "date_won": "2026-02-01",
            "date_lost": "2026-02-02", "note": "Über die große Demo, 2nd time",
            "cf_t": "Blue Sky", "cf_n": 7, "cf_b": true, "cf_d": "2026-03-15"},
           {"id": "o2", "lead_id": "l1", "lead_name": "", "user_id": "user_2",
            "status_id": "st_won", "value": 250, "value_period": "one_time",
            "value_currency": "EUR", "confidence": 10, "date_created": "2026-02-20T23:30:00Z",
            "date_won": "2026-03-01T23:30:00Z", "note": "", "cf_t": ["red", "Blue"],
            "cf_n": [1, 9.5], "cf_b": [false, true], "cf_d": ["x", "2026-03-15T10:00:00Z"]},
           {"id": "o3", "lead_id": "l2", "status_id": "st_gone", "value_period": "annual",
            "date_created": "2026-03-14T22:59:59Z", "cf_t": "", "cf_n": "7", "cf_b": "true",
            "cf_d": 20260315},
           {"id": "o4", "status_id": "st_lost", "value": -150, "confidence": 33,
            "date_created": "2025-12-31T23:00:00Z", "date_lost": "2026-02-28", "cf_t": [],
            "cf_n": [], "cf_b": false},
           {"id": "o5", "lead_id": "l3", "user_id": "user_3", "status_id": "st_r", "value": 333,
            "value_period": "annual", "confidence": 50, "date_created": "2026-01-01T00:00:00Z",
            "date_updated": "2026-03-10T00:00:00Z", "note": "a demonstration of time",
            "changes": [["st_new", "st_demo", "2026-02-01T12:00:00Z"],
                        ["st_demo", "st_gone", "2026-02-10T12:00:00Z"],
                        ["st_gone", "st_r", "2026-03-01T12:00:00Z"]]}]
          """);

  public static final List<Lead> LEADS =
      leads(
          """
          [{"id": "l1", "name": "Bluth Company", "description": "Banana stands",
            "url": "https://bluth.example", "status_id": "ls_1", "status_label": "Qualified",
            "created_by": "user_1", "updated_by": "user_2",
            "date_created": "2025-06-01T00:00:00Z", "date_updated": "2026-01-01T00:00:00Z",
            "cf_t": "Frozen banana", "cf_n": 3},
           {"id": "l3", "name": "", "status_id": "ls_2", "date_created": "2026-01-01T00:00:00Z",
            "cf_b": true},
           {"id": "l9", "name": "Nobody's", "status_id": "ls_1"}]
          """);

  private SmallOrganization() {}

  /** The IDs of the opportunities that the filter keeps, in order, such as {@code o1 o3}. */
  public static String kept(Filter filter) {
    return kept(filter, OPPORTUNITIES, LEADS);
  }

  public static String kept(
      Filter filter, List<SearchableOpportunity> opportunities, List<Lead> leads) {
    Selection selection =
        new InMemoryFilterEvaluator().select(filter, CATALOG, opportunities, leads);
    List<String> ids =
        opportunities.stream()
            .map(SearchableOpportunity::history)
            .filter(one -> selection.contains(one.key()))
            .map(one -> one.id())
            .toList();
    return ids.isEmpty() ? "-" : String.join(" ", ids);
  }

  public static List<SearchableOpportunity> opportunities(String json) {
    List<Map<String, Object>> records = read(json);
    return IntStream.range(0, records.size())
        .mapToObj(i -> new RecordJson(records.get(i)).opportunity(i))
        .toList();
  }

  public static List<Lead> leads(String json) {
    return read(json).stream().map(one -> new RecordJson(one).lead()).toList();
  }

  private static List<Map<String, Object>> read(String json) {
    try {
      return new ObjectMapper().readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
