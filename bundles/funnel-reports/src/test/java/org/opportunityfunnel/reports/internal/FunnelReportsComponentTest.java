package org.opportunityfunnel.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.report.ReportRequest;
import org.opportunityfunnel.api.report.SavedSearchDraft;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.reports.internal.calendar.Calendars;
import org.opportunityfunnel.reports.internal.calendar.OrganizationCalendar;
import org.opportunityfunnel.reports.internal.fake.Configurations;
import org.opportunityfunnel.reports.internal.fake.CountingCompiler;
import org.opportunityfunnel.reports.internal.fake.FakeCompiler;
import org.opportunityfunnel.reports.internal.fake.FakeEngine;
import org.opportunityfunnel.reports.internal.fake.FakeRecords;
import org.opportunityfunnel.reports.internal.fake.FakeResolver;
import org.opportunityfunnel.reports.internal.fake.FakeStore;
import org.opportunityfunnel.reports.internal.fake.FakeView;
import org.opportunityfunnel.reports.internal.fake.Sample;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@Timeout(30)
class FunnelReportsComponentTest {
  private static final Map<String, Object> PROPERTIES = Map.of("service.id", 1L);

  private final FunnelReportsComponent component =
      new FunnelReportsComponent(
          Configurations.of(ReportsConfiguration.class, "waitSeconds", "0"), Clock.systemUTC());
  private final FakeEngine engine = FakeEngine.ready("fake", Sample.view(1));
  private final FakeStore store = new FakeStore(1);
  private final FakeResolver resolver = new FakeResolver(TimeRange.ALL_TIME, TimeRange.ALL_TIME);
  private final FakeCompiler compiler =
      new FakeCompiler(Map.of("save_some", new Filter.Or(List.of())));
  private final OrganizationCalendar calendar = Calendars.of(Sample.ORGANIZATION, "Asia/Tokyo");

  @Test
  void answersWithTheServicesItIsGiven() throws InterruptedException {
    addAll();
    assertEquals(4, component.totals(Sample.everyone(), someSearch()).aggregations().count());
    assertEquals(
        "Asia/Tokyo",
        component.stages(Sample.everyone(), someSearch()).meta().ranges().zone().getId());
    assertEquals(1, component.catalog(Sample.everyone()).version());
    assertTrue(component.awaitVersion(Sample.ORGANIZATION, 1, Duration.ZERO));
    assertTrue(component.health().ready());
  }

  @Test
  void doesWithoutEachServiceThatIsTakenAway() {
    addAll();
    component.removeCalendar(calendar);
    assertEquals(
        "UTC", component.stages(Sample.everyone(), someSearch()).meta().ranges().zone().getId());
    component.removeStore(store);
    assertMissing("opportunity store");
    component.removeCompiler(compiler);
    assertMissing("compiler of saved searches");
    component.removeEngine(engine);
    assertMissing("report engine");
    component.removeResolver(resolver);
    assertMissing("range resolver");
  }

  @Test
  void managesSavedSearches() {
    FakeRecords records = new FakeRecords();
    component.addEngine(
        FakeEngine.following(
            "fake", () -> new FakeView(records.catalog(Sample.ORGANIZATION), Sample.OWNERS)),
        PROPERTIES);
    component.addStore(records, PROPERTIES);
    component.addImporter(records, PROPERTIES);
    component.addResolver(resolver, PROPERTIES);
    component.addCompiler(new CountingCompiler(Filter.ALL), PROPERTIES);
    Caller caller = Sample.caller(Optional.empty(), Right.SEARCH, Right.REPORT);
    SavedSearchDraft draft =
        new SavedSearchDraft(Map.of("name", "A", "type", "lead"), List.of(), null);
    String id = component.create(caller, draft).id();
    assertEquals(id, component.change(caller, id, draft).id());
    assertEquals(10, component.preview(caller, draft).count());
    component.remove(caller, id);
    assertTrue(component.catalog(caller).savedSearch(id).isEmpty());
    component.removeImporter(records);
    FunnelException e = assertThrows(FunnelException.class, () -> component.create(caller, draft));
    assertTrue(e.getMessage().contains("importer"), e.getMessage());
  }

  private void assertMissing(String service) {
    FunnelException e =
        assertThrows(
            FunnelException.class, () -> component.stages(Sample.everyone(), someSearch()));
    assertTrue(e.getMessage().contains(service), e.getMessage());
  }

  @Test
  void followsALiveEdit() {
    addAll();
    component.addEngine(FakeEngine.ready("other", Sample.view(1)), Map.of("service.id", 2L));
    component.modified(Configurations.of(ReportsConfiguration.class, "engine", "other"));
    assertEquals(
        List.of("other", "fake"),
        component.health().engines().stream().map(EngineStatus::name).toList());
  }

  @Test
  void letsNobodyWaitWhenItStops() {
    component.modified(Configurations.of(ReportsConfiguration.class, "waitSeconds", "60"));
    component.deactivate();
    assertMissing("range resolver");
  }

  /** A static or reluctant reference would take the reports away, or keep a lesser service. */
  @Test
  void declaresEveryReferenceDynamicAndGreedy() throws Exception {
    String path = "/OSGI-INF/" + FunnelReportsComponent.class.getName() + ".xml";
    TreeSet<String> names = new TreeSet<>();
    try (InputStream xml = FunnelReportsComponent.class.getResourceAsStream(path)) {
      NodeList references =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(xml)
              .getElementsByTagName("reference");
      for (int i = 0; i < references.getLength(); i++) {
        Element reference = (Element) references.item(i);
        names.add(reference.getAttribute("name"));
        assertEquals("dynamic", reference.getAttribute("policy"));
        assertEquals("greedy", reference.getAttribute("policy-option"));
        assertEquals("0..n", reference.getAttribute("cardinality"));
        assertTrue(reference.getAttribute("unbind").startsWith("remove"));
      }
    }
    assertEquals("[Calendar, Compiler, Engine, Importer, Resolver, Store]", names.toString());
  }

  private void addAll() {
    component.addEngine(engine, PROPERTIES);
    component.addStore(store, PROPERTIES);
    component.addResolver(resolver, PROPERTIES);
    component.addCompiler(compiler, PROPERTIES);
    component.addCalendar(calendar, PROPERTIES);
  }

  private static ReportRequest someSearch() {
    return Sample.forSearch("save_some");
  }
}
