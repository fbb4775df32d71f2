package org.opportunityfunnel.reports.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.api.report.ReportRequest;
import org.opportunityfunnel.range.internal.CalendarRangeResolver;
import org.opportunityfunnel.reports.internal.fake.AnswerJson;
import org.opportunityfunnel.reports.internal.fake.FakeCompiler;
import org.opportunityfunnel.reports.internal.fake.Sample;
import org.opportunityfunnel.reports.internal.service.ServiceRank;
import org.opportunityfunnel.testkit.JsonComparison;
import org.opportunityfunnel.testkit.Samples;
import org.opportunityfunnel.testkit.engine.OracleEngine;
import org.opportunityfunnel.testkit.store.InMemoryStore;

/** The published example, from its request to its answers. */
class CloseSampleTest {
  private static final String SEARCH = "save_ZVc26G33JTNiDNEFdZhBQAONg9cJHleAAHqBJakf239";

  private final LiveFunnelReports reports = reports();

  @Test
  void comesOutExactly() {
    Map<String, Object> members =
        new ObjectMapper()
            .convertValue(Samples.CLOSE_SAMPLE.json("request.json"), new TypeReference<>() {});
    ReportRequest request = new ReportRequest(members, List.of(), null);
    JsonComparison.NUMERIC
        .inOrder()
        .assertEqual(
            Samples.CLOSE_SAMPLE.json("stages.expected.json"),
            AnswerJson.of(reports.stages(Sample.everyone(), request)));
    JsonComparison.NUMERIC
        .inOrder()
        .assertEqual(
            Samples.CLOSE_SAMPLE.json("totals.expected.json"),
            AnswerJson.of(reports.totals(Sample.everyone(), request)));
  }

  private static LiveFunnelReports reports() {
    ServiceRank rank = new ServiceRank(0, 1);
    ReportServices services = ReportServices.none();
    InMemoryStore store = InMemoryStore.of(Sample.ORGANIZATION, Samples.CLOSE_SAMPLE.read());
    services.stores().add(store, rank);
    services.engines().add(new OracleEngine(store), rank);
    services.resolvers().add(new CalendarRangeResolver(), rank);
    services.compilers().add(new FakeCompiler(Map.of(SEARCH, Filter.ALL)), rank);
    Settings settings = new Settings(CalendarSettings.DEFAULT, "", Duration.ZERO, 1 << 20, 1 << 20);
    return ReportsFixture.reports(services, settings, Clock.systemUTC());
  }
}
