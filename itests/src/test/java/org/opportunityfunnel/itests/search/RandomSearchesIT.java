package org.opportunityfunnel.itests.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.SharedServer;
import org.opportunityfunnel.testkit.JsonComparison;
import org.opportunityfunnel.testkit.agreement.SearchAgreement;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleAnswers;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.random.SearchQuestion;
import org.opportunityfunnel.testkit.request.RequestJson;
import org.opportunityfunnel.testkit.search.SearchContext;
import org.opportunityfunnel.testkit.search.SearchEvaluation;

/**
 * Random saved searches, loaded and made over HTTP, filter the reports as the oracle does, in any
 * zone.
 */
@ExtendWith(SharedServer.class)
class RandomSearchesIT {
  private static final int ORGANIZATIONS = 10;
  private static final int SEARCHES = 20;

  /** So many of them are made one by one, the others are loaded with the records. */
  private static final int MADE = 4;

  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger dividing = new AtomicInteger();
  private final AtomicInteger beyondUtc = new AtomicInteger();

  @Test
  void areAnsweredAsTheOracleDoes(FunnelServer server) {
    RandomCases.check(ORGANIZATIONS, one -> check(server, one));
    if (Long.getLong("funnel.seed") == null) {
      assertEquals(ORGANIZATIONS * SEARCHES, asked.get());
      assertTrue(dividing.get() > asked.get() / 5, dividing + " of " + asked + " divide");
      assertTrue(beyondUtc.get() > asked.get() / 2, beyondUtc + " beyond UTC");
    }
  }

  private void check(FunnelServer server, RandomCase one) throws Exception {
    List<SearchQuestion> questions = SearchAgreement.searches(one, SEARCHES);
    Optional<String> user = questions.get(0).context().userId();
    SearchClient client = SearchClient.of(server, "orga_random_searches" + one.seed(), user);
    OrganizationData data = withSearches(one.organization(), questions);
    client.http().importNdjson(ImportFolderWriter.ndjson(data, one.seed())).expect(200);
    for (int i = 0; i < SEARCHES; i++) {
      SearchQuestion question = questions.get(i);
      String id =
          i < MADE ? client.made(SearchClient.body(question.search()).toString()) : loadedId(i);
      OracleRequest request = one.requests().get(i % one.requests().size());
      try {
        check(new Asked(client, data, question, user), id, request);
      } catch (AssertionError e) {
        throw new AssertionError(e.getMessage() + "\n" + question, e);
      }
    }
  }

  /** A question, whom it is asked by, and of what. */
  private record Asked(
      SearchClient client, OrganizationData data, SearchQuestion question, Optional<String> user) {

    /** Now, by the server's calendar, as the user of the key. */
    SearchEvaluation evaluation() {
      return new SearchEvaluation(
          question.search(),
          data,
          new SearchContext(
              Instant.now(), question.context().zone(), DayOfWeek.MONDAY, Month.JANUARY, user));
    }

    String zone() {
      String id = question.context().zone().getId();
      return id.equals("Z") ? "UTC" : id;
    }
  }

  private void check(Asked asked, String id, OracleRequest random) throws Exception {
    SearchEvaluation evaluation = asked.evaluation();
    int kept = evaluation.kept().size();
    int all = asked.data().opportunities().size();
    count(kept, all, asked.zone());

    ObjectNode draft = SearchClient.body(asked.question().search()).put("timezone", asked.zone());
    JsonNode preview = asked.client().preview(draft.toString()).expect(200).json();
    assertEquals(kept, preview.path("count").asInt(), "count of the preview");
    assertEquals(all, preview.path("total").asInt());

    OracleRequest request =
        random
            .withNow(Instant.now())
            .withSelection(Optional.of(id), evaluation)
            .withInclude(EnumSet.of(Include.OUTCOMES, Include.USERS));
    String body = RequestJson.of(request).put("timezone", asked.zone()).toString();
    FunnelClient http = asked.client().http();
    Oracle oracle = new Oracle(asked.data());
    RandomCases.explained(
        oracle,
        request,
        () -> {
          OracleAnswers right = new OracleAnswers(oracle);
          compare(right.stages(request), http.report("stages", body).expect(200).json());
          compare(right.totals(request), http.report("totals", body).expect(200).json());
        });
  }

  private static OrganizationData withSearches(
      OrganizationData data, List<SearchQuestion> questions) {
    List<SavedSearch> searches = new ArrayList<>();
    for (int i = MADE; i < questions.size(); i++) {
      SavedSearch one = questions.get(i).search();
      searches.add(new SavedSearch(loadedId(i), one.name(), one.type(), one.sQuery(), one.query()));
    }
    return new OrganizationData(
        data.pipelines(),
        data.users(),
        data.groups(),
        searches,
        data.leads(),
        data.opportunities(),
        data.changes());
  }

  private static String loadedId(int number) {
    return "save_loaded" + number;
  }

  private void count(int kept, int all, String zone) {
    asked.incrementAndGet();
    if (kept > 0 && kept < all) {
      dividing.incrementAndGet();
    }
    if (!zone.equals("UTC")) {
      beyondUtc.incrementAndGet();
    }
  }

  private static void compare(JsonNode expected, JsonNode actual) {
    JsonComparison.NUMERIC.inOrder().assertEqual(expected, actual);
  }
}
