package org.opportunityfunnel.itests.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.SharedServer;
import org.opportunityfunnel.testkit.agreement.SearchAgreement;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.random.SearchQuestion;

/** "A saved search and its negation partition the report": both reports, as JSON and as CSV. */
@ExtendWith(SharedServer.class)
class SearchPartitionIT {
  private static final int ORGANIZATIONS = 3;
  private static final int SEARCHES = 6;

  @Test
  void searchAndItsNegationAddUpToTheReport(FunnelServer server) {
    RandomCases.check(ORGANIZATIONS, one -> check(server, one));
  }

  private static void check(FunnelServer server, RandomCase one) {
    SearchClient client = SearchClient.of(server, "orga_search_partition" + one.seed());
    String records = ImportFolderWriter.ndjson(one.organization(), one.seed());
    client.http().importNdjson(records).expect(200);
    String pipeline = one.organization().pipelines().get(0).id();
    Map<String, BigDecimal> whole = sums(client, pipeline, "{\"type\":\"match_all\"}");
    for (SearchQuestion question : SearchAgreement.searches(one, SEARCHES)) {
      if (!question.isLimited()) {
        Map<String, BigDecimal> both = sums(client, pipeline, question.search());
        sums(client, pipeline, question.negated().search())
            .forEach((measure, sum) -> both.merge(measure, sum, BigDecimal::add));
        assertEquals(whole, withoutZeros(both), question::toString);
      }
    }
  }

  private static Map<String, BigDecimal> sums(SearchClient client, String pipeline, String query) {
    return withoutZeros(
        ReportSums.of(client, pipeline, client.made(SearchClient.ofOpportunities(query))));
  }

  private static Map<String, BigDecimal> sums(
      SearchClient client, String pipeline, SavedSearch search) {
    return ReportSums.of(client, pipeline, client.made(SearchClient.body(search).toString()));
  }

  /** Users who are on one side only are not in the report of the other. */
  private static Map<String, BigDecimal> withoutZeros(Map<String, BigDecimal> sums) {
    Map<String, BigDecimal> more = new TreeMap<>();
    sums.forEach(
        (measure, sum) -> {
          if (sum.signum() != 0) {
            more.put(measure, sum.stripTrailingZeros());
          }
        });
    return more;
  }
}
