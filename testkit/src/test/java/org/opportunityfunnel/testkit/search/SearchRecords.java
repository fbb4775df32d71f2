package org.opportunityfunnel.testkit.search;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.model.ValuePeriod;
import org.opportunityfunnel.testkit.data.LeadDraft;
import org.opportunityfunnel.testkit.data.OpportunityDraft;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.data.Sketch;

/**
 * Three opportunities to search: {@code a} has everything, {@code b} has next to nothing and a lead
 * that was never loaded, {@code c} has no lead.
 */
final class SearchRecords {
  /** A Wednesday, 02:30 in New York. */
  static final SearchContext CONTEXT =
      new SearchContext(
          Instant.parse("2024-05-15T06:30:00.5Z"),
          ZoneId.of("America/New_York"),
          DayOfWeek.SUNDAY,
          Month.FEBRUARY,
          Optional.of("user_1"));

  static final OrganizationData DATA =
      new Sketch()
          .pipeline("sales", "new talk +won -lost")
          .group("group_1", "user_1", "user_9")
          .lead(
              new LeadDraft("lead_1")
                  .name("Crème Brûlée GmbH")
                  .description("sells puddings")
                  .url("https://creme.example")
                  .status("stat_lead", "Good fit")
                  .authors("user_2", "user_3")
                  .created(Instant.parse("2024-05-01T04:00:00Z"))
                  .updated(Instant.parse("2024-05-10T00:00:00Z"))
                  .custom("cf_tags", List.of("red", "", "blue green")))
          .lead(new LeadDraft("lead_idle").name("Idle"))
          .opportunity(
              new OpportunityDraft("a", "won", Instant.parse("2024-05-12T03:59:59.9Z"))
                  .lead("lead_1", "Crème Brûlée GmbH")
                  .contact("cont_1")
                  .user("user_1")
                  .authors("user_2", "user_9")
                  .value(1001L, ValuePeriod.MONTHLY)
                  .currency("EUR")
                  .confidence(25)
                  .updated(Instant.parse("2024-05-14T12:00:00Z"))
                  .closing("2024-05-14", "2024-05-13T04:00:00Z")
                  .note("Wants 3 puddings, σίσυφος said")
                  .custom("cf_text", "Ärger")
                  .custom("cf_number", 2.5)
                  .custom("cf_yes", true)
                  .custom("cf_day", "2024-05-15"))
          .changeAt(Instant.parse("2024-05-13T00:00:00.2Z"), "a_1", "a", "new", "talk")
          .changeAt(Instant.parse("2024-05-13T00:00:00.8Z"), "a_2", "a", "talk", "won")
          .opportunity(
              new OpportunityDraft("b", "deleted", Instant.parse("2024-05-12T04:00:00Z"))
                  .lead("lead_never", null)
                  .note("")
                  .custom("cf_text", "")
                  .custom("cf_number", "2.5")
                  .custom("cf_yes", List.of())
                  .custom("cf_day", null))
          .opportunity(
              new OpportunityDraft("c", "talk", Instant.parse("2023-12-31T23:59:59Z"))
                  .value(-1L, null)
                  .confidence(50))
          .data();

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().configure(JsonParser.Feature.ALLOW_SINGLE_QUOTES, true).build();

  private SearchRecords() {}

  /** The IDs of what a query, its JSON in single quotes, keeps: in order, separated by spaces. */
  static String kept(String type, String query) {
    return keptByEnvelope(type, "{'query': " + query + "}");
  }

  static String keptByEnvelope(String type, String envelope) {
    return kept(new SavedSearch("save_1", "One", type, object(envelope), null));
  }

  static String kept(SavedSearch search) {
    return String.join(" ", new TreeSet<>(new SearchEvaluation(search, DATA, CONTEXT).kept()));
  }

  private static Map<String, Object> object(String json) {
    try {
      return MAPPER.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
