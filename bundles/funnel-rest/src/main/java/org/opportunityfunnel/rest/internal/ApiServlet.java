package org.opportunityfunnel.rest.internal;

import java.time.Duration;
import java.util.Map;
import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.api.report.ReportFormat;
import org.opportunityfunnel.api.report.SavedSearches;
import org.opportunityfunnel.api.security.ApiKeys;
import org.opportunityfunnel.api.security.Authenticator;
import org.opportunityfunnel.api.store.ImportsUnderWay;
import org.opportunityfunnel.api.store.OrganizationUpkeep;
import org.opportunityfunnel.api.store.RecordExporter;
import org.opportunityfunnel.api.store.RecordFormats;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.api.sync.LiveSync;
import org.opportunityfunnel.rest.internal.auth.OrganizationReach;
import org.opportunityfunnel.rest.internal.jersey.ApiApplication;
import org.opportunityfunnel.rest.internal.jersey.Services;
import org.opportunityfunnel.rest.internal.limit.RateLimits;
import org.opportunityfunnel.rest.internal.report.WrittenReports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The HTTP interface: a servlet around the JAX-RS runtime, which {@link ServletOffer} offers to the
 * platform. It is built once; the services that it stands on come and go below it, and requests
 * wait for them, and a changed configuration is taken over by the servlet that is there, so that
 * neither ever takes a path away.
 */
@Component(service = ApiServlet.class, configurationPid = RestSettings.PID)
public final class ApiServlet extends JerseyServlet {
  private static final long serialVersionUID = 1L;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final transient Services services;
  private final transient RateLimits limits;
  private final transient WrittenReports written;
  private final transient OrganizationReach reach;

  @Activate
  public ApiServlet(RestSettings settings) {
    // What is refused is told by the component of the keys, which reads the same configuration.
    this(RestOptions.of(settings, refusal -> {}), Services.absent(PATIENCE));
  }

  ApiServlet(RestOptions options, Services services) {
    this(services, new RateLimits(System::nanoTime), new WrittenReports(), new OrganizationReach());
    configure(options);
  }

  private ApiServlet(
      Services services, RateLimits limits, WrittenReports written, OrganizationReach reach) {
    super(() -> ApiApplication.of(services, limits, written, reach));
    this.services = services;
    this.limits = limits;
    this.written = written;
    this.reach = reach;
  }

  @Modified
  void modified(RestSettings settings) {
    configure(RestOptions.of(settings, refusal -> {}));
  }

  private void configure(RestOptions options) {
    limits.set(options.rateLimit());
    written.setBudget(options.answerBytes());
    reach.setDefault(options.organization());
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addReports(FunnelReports reports) {
    services.reports().set(reports);
  }

  void removeReports(FunnelReports reports) {
    services.reports().clear(reports);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addSearches(SavedSearches searches) {
    services.searches().set(searches);
  }

  void removeSearches(SavedSearches searches) {
    services.searches().clear(searches);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addImporter(RecordImporter importer) {
    services.importers().set(importer);
  }

  void removeImporter(RecordImporter importer) {
    services.importers().clear(importer);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addUnderWay(ImportsUnderWay imports) {
    services.underWay().set(imports);
  }

  void removeUnderWay(ImportsUnderWay imports) {
    services.underWay().clear(imports);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addMappings(RecordFormats mappings) {
    services.mappings().set(mappings);
  }

  void removeMappings(RecordFormats mappings) {
    services.mappings().clear(mappings);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addKeys(ApiKeys keys) {
    services.keys().set(keys);
  }

  void removeKeys(ApiKeys keys) {
    services.keys().clear(keys);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addExporter(RecordExporter exporter) {
    services.exporters().set(exporter);
  }

  void removeExporter(RecordExporter exporter) {
    services.exporters().clear(exporter);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addUpkeep(OrganizationUpkeep upkeep) {
    services.upkeep().set(upkeep);
  }

  void removeUpkeep(OrganizationUpkeep upkeep) {
    services.upkeep().clear(upkeep);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addSync(LiveSync sync) {
    services.syncs().set(sync);
  }

  void removeSync(LiveSync sync) {
    services.syncs().clear(sync);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addAuthenticator(Authenticator authenticator, Map<String, Object> properties) {
    services
        .authenticators()
        .add(authenticator, ranking(properties), (Long) properties.get("service.id"));
  }

  void removeAuthenticator(Authenticator authenticator) {
    services.authenticators().remove(authenticator);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addFormat(ReportFormat format, Map<String, Object> properties) {
    services.formats().add(format, ranking(properties), (Long) properties.get("service.id"));
  }

  void removeFormat(ReportFormat format) {
    services.formats().remove(format);
  }

  private static int ranking(Map<String, Object> properties) {
    return properties.get("service.ranking") instanceof Integer ranking ? ranking : 0;
  }
}
