package org.opportunityfunnel.reports.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.filter.SavedSearchCompiler;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.range.RangeResolver;
import org.opportunityfunnel.api.report.EngineInfo;
import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.api.report.Health;
import org.opportunityfunnel.api.report.ReportRequest;
import org.opportunityfunnel.api.report.SavedSearchDraft;
import org.opportunityfunnel.api.report.SavedSearches;
import org.opportunityfunnel.api.report.SearchPreview;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.reports.internal.calendar.OrganizationCalendar;
import org.opportunityfunnel.reports.internal.selection.SelectionMemory;
import org.opportunityfunnel.reports.internal.selection.Selector;
import org.opportunityfunnel.reports.internal.service.ServiceRank;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the reports and the saved searches as long as the bundle runs, whatever services are
 * there. Immediate, and modified in place, so that neither a change of services nor of
 * configuration takes it away.
 */
@Component(
    service = {FunnelReports.class, SavedSearches.class},
    immediate = true,
    configurationPid = Settings.PID)
@Designate(ocd = ReportsConfiguration.class)
public final class FunnelReportsComponent implements FunnelReports, SavedSearches {
  private static final Logger LOG = LoggerFactory.getLogger(FunnelReportsComponent.class);

  private final ReportServices services = ReportServices.none();
  private final FunnelReports reports;
  private final SavedSearches searches;
  private volatile Settings settings;

  @Activate
  public FunnelReportsComponent(ReportsConfiguration configuration) {
    this(configuration, Clock.systemUTC());
  }

  FunnelReportsComponent(ReportsConfiguration configuration, Clock clock) {
    this.settings = Settings.DEFAULT.with(configuration, LOG::error);
    SelectionMemory memory = new SelectionMemory(() -> settings.selectionBytes());
    Selector selector = new Selector(services.stores(), memory);
    this.reports = new LiveFunnelReports(services, () -> settings, clock, selector);
    this.searches = new LiveSavedSearches(services, () -> settings, clock, selector, reports);
  }

  @Modified
  void modified(ReportsConfiguration configuration) {
    settings = settings.with(configuration, LOG::error);
  }

  @Deactivate
  void deactivate() {
    services.signal().close();
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addEngine(FunnelEngine engine, Map<String, Object> properties) {
    services.engines().add(engine, ServiceRank.of(properties));
  }

  void removeEngine(FunnelEngine engine) {
    services.engines().remove(engine);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addStore(OpportunityStore store, Map<String, Object> properties) {
    services.stores().add(store, ServiceRank.of(properties));
  }

  void removeStore(OpportunityStore store) {
    services.stores().remove(store);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addResolver(RangeResolver resolver, Map<String, Object> properties) {
    services.resolvers().add(resolver, ServiceRank.of(properties));
  }

  void removeResolver(RangeResolver resolver) {
    services.resolvers().remove(resolver);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addCompiler(SavedSearchCompiler compiler, Map<String, Object> properties) {
    services.compilers().add(compiler, ServiceRank.of(properties));
  }

  void removeCompiler(SavedSearchCompiler compiler) {
    services.compilers().remove(compiler);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addImporter(RecordImporter importer, Map<String, Object> properties) {
    services.importers().add(importer, ServiceRank.of(properties));
  }

  void removeImporter(RecordImporter importer) {
    services.importers().remove(importer);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addCalendar(OrganizationCalendar calendar, Map<String, Object> properties) {
    services.calendars().add(calendar, ServiceRank.of(properties));
  }

  void removeCalendar(OrganizationCalendar calendar) {
    services.calendars().remove(calendar);
  }

  @Override
  public StagesReport stages(Caller caller, ReportRequest request) {
    return reports.stages(caller, request);
  }

  @Override
  public TotalsReport totals(Caller caller, ReportRequest request) {
    return reports.totals(caller, request);
  }

  @Override
  public Catalog catalog(Caller caller) {
    return reports.catalog(caller);
  }

  @Override
  public boolean awaitVersion(String organization, long version, Duration atMost)
      throws InterruptedException {
    return reports.awaitVersion(organization, version, atMost);
  }

  @Override
  public Health health() {
    return reports.health();
  }

  @Override
  public List<EngineInfo> engines(Caller caller) {
    return reports.engines(caller);
  }

  @Override
  public SavedSearch create(Caller caller, SavedSearchDraft draft) {
    return searches.create(caller, draft);
  }

  @Override
  public SavedSearch change(Caller caller, String id, SavedSearchDraft draft) {
    return searches.change(caller, id, draft);
  }

  @Override
  public void remove(Caller caller, String id) {
    searches.remove(caller, id);
  }

  @Override
  public SearchPreview preview(Caller caller, SavedSearchDraft draft) {
    return searches.preview(caller, draft);
  }
}
