package org.opportunityfunnel.shell.internal.local;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
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

/** The services of the container that commands work on; each may be away. Thread-safe. */
public final class LocalServices {
  private final Slot<FunnelReports> reports =
      new Slot<>("Nothing here answers reports; is the feature funnel-reports installed?");
  private final Slot<SavedSearches> searches =
      new Slot<>("Nothing here manages saved searches; is the feature funnel-reports installed?");
  private final Slot<RecordImporter> importer =
      new Slot<>("Nothing here imports records; is a store installed, such as funnel-store-jdbc?");
  private final Slot<ImportsUnderWay> underWay =
      new Slot<>("Nothing here knows which imports run; is the feature funnel-rest installed?");
  private final Slot<RecordFormats> mappings =
      new Slot<>("Nothing here reads CSV files; is the feature funnel-mapping installed?");
  private final Slot<ApiKeys> keys =
      new Slot<>("Nothing here has API keys; is the feature funnel-rest installed?");
  private final Slot<RecordExporter> exporter =
      new Slot<>("Nothing here exports records; is a store installed, such as funnel-store-jdbc?");
  private final Slot<OrganizationUpkeep> upkeep =
      new Slot<>("Nothing here keeps records; is a store installed, such as funnel-store-jdbc?");
  private final Slot<LiveSync> syncs =
      new Slot<>("Nothing here fetches from Close; is the feature funnel-close installed?");
  private final List<ReportFormat> formats = new CopyOnWriteArrayList<>();

  public Slot<FunnelReports> reports() {
    return reports;
  }

  public Slot<SavedSearches> searches() {
    return searches;
  }

  public Slot<RecordImporter> importer() {
    return importer;
  }

  public Slot<ImportsUnderWay> underWay() {
    return underWay;
  }

  public Slot<RecordFormats> mappings() {
    return mappings;
  }

  public Slot<ApiKeys> keys() {
    return keys;
  }

  public Slot<RecordExporter> exporter() {
    return exporter;
  }

  public Slot<OrganizationUpkeep> upkeep() {
    return upkeep;
  }

  public Slot<LiveSync> syncs() {
    return syncs;
  }

  public void addFormat(ReportFormat format) {
    formats.add(format);
  }

  public void removeFormat(ReportFormat format) {
    formats.remove(format);
  }

  /** Those that are there now, by name; of several with one name, the one that came first. */
  SortedMap<String, ReportFormat> formats() {
    SortedMap<String, ReportFormat> byName = new TreeMap<>();
    formats.forEach(format -> byName.putIfAbsent(format.name(), format));
    return byName;
  }
}
