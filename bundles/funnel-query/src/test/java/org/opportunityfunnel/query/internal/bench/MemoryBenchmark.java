package org.opportunityfunnel.query.internal.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.Lead;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.SearchableOpportunity;
import org.opportunityfunnel.api.model.StatusChange;
import org.opportunityfunnel.api.model.ValuePeriod;
import org.opportunityfunnel.query.internal.Contexts;
import org.opportunityfunnel.query.internal.Searches;
import org.opportunityfunnel.query.internal.SmallOrganization;
import org.opportunityfunnel.query.internal.memory.InMemoryFilterEvaluator;

/** Prints how long usual filters take over 100,000 opportunities of 40,000 leads in memory. */
final class MemoryBenchmark {
  private static final int OPPORTUNITIES = 100_000;
  private static final int LEADS = 40_000;
  private static final List<String> STATUSES = List.of("st_new", "st_demo", "st_won", "st_lost");
  private static final String[] WORDS =
      "the customer asked for a große demo of next year's prices and Café terms".split(" ");

  private MemoryBenchmark() {}

  public static void main(String[] arguments) {
    Random random = new Random(1);
    List<Lead> leads = new ArrayList<>();
    for (int i = 0; i < LEADS; i++) {
      leads.add(lead(i, random));
    }
    List<SearchableOpportunity> opportunities = new ArrayList<>();
    for (int i = 0; i < OPPORTUNITIES; i++) {
      opportunities.add(opportunity(i, random));
    }
    InMemoryFilterEvaluator evaluator = new InMemoryFilterEvaluator();
    filters()
        .forEach(
            (name, filter) ->
                Timings.print(
                    name,
                    10,
                    () ->
                        evaluator.select(filter, SmallOrganization.CATALOG, opportunities, leads)));
  }

  private static Map<String, Filter> filters() {
    Map<String, Filter> filters = new LinkedHashMap<>();
    filters.put("everything", Filter.ALL);
    filters.put("status", text("opportunity", "status_id:st_won"));
    filters.put("number range", text("opportunity", "value >= 10000 value < 50000"));
    filters.put("expected value", text("opportunity", "annualized_expected_value >= 10000"));
    filters.put("last 30 days", tree(SampleTrees.field("date_created", SampleTrees.lastDays(30))));
    filters.put("words of the note", text("opportunity", "note:\"große demo\""));
    filters.put("any text", text("opportunity", "demo cafe"));
    filters.put("custom number", text("opportunity", "custom.cf_n > 50"));
    filters.put("leads with a win", text("lead", "opportunity(status_type:won)"));
    filters.put(
        "was in a status",
        tree(
            Map.of("type", "in_status", "status_ids", List.of("st_demo"), "before", "2024-06-01")));
    Filter limited =
        Searches.compile(
            Searches.ofEnvelope(
                "opportunity", "{\"query\":{\"type\":\"match_all\"},\"results_limit\":1000}"));
    filters.put("the newest 1,000", limited);
    return filters;
  }

  private static Filter text(String type, String query) {
    return Searches.compile(Searches.ofText(type, query));
  }

  private static Filter tree(Object node) {
    return Searches.compile(Searches.ofNode("opportunity", node), Contexts.BERLIN);
  }

  private static Lead lead(int number, Random random) {
    Instant created = Instant.parse("2023-01-01T00:00:00Z").plusSeconds(random.nextInt(90_000_000));
    String name = "Company " + number;
    return new Lead(
        "lead_" + number,
        name,
        words(random, 8),
        null,
        "ls",
        "New",
        null,
        null,
        created,
        null,
        Map.of());
  }

  private static SearchableOpportunity opportunity(int key, Random random) {
    Instant created = Instant.parse("2023-01-01T00:00:00Z").plusSeconds(random.nextInt(90_000_000));
    String status = STATUSES.get(random.nextInt(STATUSES.size()));
    List<StatusChange> changes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String next = i == 3 ? status : STATUSES.get(i % 2);
      changes.add(new StatusChange("c" + i, "st_new", next, created.plusSeconds(100_000L * i + 1)));
    }
    OpportunityHistory history =
        new OpportunityHistory(
            key,
            "oppo_" + key,
            "user_" + random.nextInt(50),
            status,
            (long) random.nextInt(100_000),
            ValuePeriod.ONE_TIME,
            random.nextInt(101),
            created,
            created,
            changes);
    int lead = random.nextInt(LEADS);
    Map<String, Object> custom =
        Map.of("cf_n", random.nextInt(100), "cf_t", words(random, 3), "cf_d", "2026-01-01");
    return new SearchableOpportunity(
        history,
        "lead_" + lead,
        "Company " + lead,
        null,
        null,
        null,
        "USD",
        null,
        null,
        words(random, 25),
        custom);
  }

  private static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(i % 7 == 6 ? ", " : " ");
    }
    return text.toString();
  }
}
