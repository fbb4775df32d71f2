package org.opportunityfunnel.reports.internal;

import java.time.Duration;
import org.opportunityfunnel.api.engine.FunnelEngine;
import org.opportunityfunnel.api.filter.SavedSearchCompiler;
import org.opportunityfunnel.api.range.RangeResolver;
import org.opportunityfunnel.api.store.OpportunityStore;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.reports.internal.calendar.OrganizationCalendar;
import org.opportunityfunnel.reports.internal.service.ServicePool;
import org.opportunityfunnel.reports.internal.service.Signal;

/**
 * The services that reports are made with; any of them may come and go while requests run.
 *
 * @param signal raised by all of the pools
 */
record ReportServices(
    Signal signal,
    ServicePool<FunnelEngine> engines,
    ServicePool<OpportunityStore> stores,
    ServicePool<RangeResolver> resolvers,
    ServicePool<SavedSearchCompiler> compilers,
    ServicePool<RecordImporter> importers,
    ServicePool<OrganizationCalendar> calendars) {

  /** Shorter than the 5 s for which Felix SCR lets others wait for a lock. */
  private static final Duration DRAIN = Duration.ofSeconds(4);

  /** Nothing yet. */
  static ReportServices none() {
    Signal signal = new Signal();
    return new ReportServices(
        signal,
        new ServicePool<>("report engine", signal, DRAIN),
        new ServicePool<>("opportunity store", signal, DRAIN),
        new ServicePool<>("range resolver", signal, DRAIN),
        new ServicePool<>("compiler of saved searches", signal, DRAIN),
        new ServicePool<>("importer of records", signal, DRAIN),
        new ServicePool<>("organization calendar", signal, DRAIN));
  }
}
