package org.opportunityfunnel.shell.internal.karaf;

import java.util.List;
import org.apache.karaf.shell.api.console.Registry;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.api.report.ReportFormat;
import org.opportunityfunnel.api.report.SavedSearches;
import org.opportunityfunnel.api.security.ApiKeys;
import org.opportunityfunnel.api.store.ImportsUnderWay;
import org.opportunityfunnel.api.store.OrganizationUpkeep;
import org.opportunityfunnel.api.store.RecordExporter;
import org.opportunityfunnel.api.store.RecordFormats;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.api.sync.LiveSync;
import org.opportunityfunnel.shell.internal.command.FunnelCommands;
import org.opportunityfunnel.shell.internal.local.LocalServices;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Adds the commands to the console. They stay while services come and go; one that needs what is
 * not there says so.
 */
@Component(service = {})
public final class ConsoleCommands {
  private final LocalServices services = new LocalServices();
  private final Registry registry;
  private final List<ConsoleCommand> commands;

  @Activate
  public ConsoleCommands(@Reference SessionFactory sessions) {
    registry = sessions.getRegistry();
    commands =
        FunnelCommands.names().stream()
            .map(name -> new ConsoleCommand(name, services, ConsoleStreams::ofThisThread))
            .toList();
    commands.forEach(registry::register);
  }

  @Deactivate
  void withdraw() {
    commands.forEach(registry::unregister);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addReports(FunnelReports arrived) {
    services.reports().set(arrived);
  }

  void removeReports(FunnelReports departed) {
    services.reports().clear(departed);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addSearches(SavedSearches arrived) {
    services.searches().set(arrived);
  }

  void removeSearches(SavedSearches departed) {
    services.searches().clear(departed);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addImporter(RecordImporter arrived) {
    services.importer().set(arrived);
  }

  void removeImporter(RecordImporter departed) {
    services.importer().clear(departed);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addUnderWay(ImportsUnderWay arrived) {
    services.underWay().set(arrived);
  }

  void removeUnderWay(ImportsUnderWay departed) {
    services.underWay().clear(departed);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addMappings(RecordFormats arrived) {
    services.mappings().set(arrived);
  }

  void removeMappings(RecordFormats departed) {
    services.mappings().clear(departed);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addKeys(ApiKeys arrived) {
    services.keys().set(arrived);
  }

  void removeKeys(ApiKeys departed) {
    services.keys().clear(departed);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addExporter(RecordExporter arrived) {
    services.exporter().set(arrived);
  }

  void removeExporter(RecordExporter departed) {
    services.exporter().clear(departed);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addUpkeep(OrganizationUpkeep arrived) {
    services.upkeep().set(arrived);
  }

  void removeUpkeep(OrganizationUpkeep departed) {
    services.upkeep().clear(departed);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addSync(LiveSync arrived) {
    services.syncs().set(arrived);
  }

  void removeSync(LiveSync departed) {
    services.syncs().clear(departed);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addFormat(ReportFormat arrived) {
    services.addFormat(arrived);
  }

  void removeFormat(ReportFormat departed) {
    services.removeFormat(departed);
  }
}
