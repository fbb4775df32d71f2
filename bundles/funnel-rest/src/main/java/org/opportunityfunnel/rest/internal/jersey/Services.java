package org.opportunityfunnel.rest.internal.jersey;

import java.time.Duration;
import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.api.report.SavedSearches;
import org.opportunityfunnel.api.security.ApiKeys;
import org.opportunityfunnel.api.store.ImportsUnderWay;
import org.opportunityfunnel.api.store.OrganizationUpkeep;
import org.opportunityfunnel.api.store.RecordExporter;
import org.opportunityfunnel.api.store.RecordFormats;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.api.sync.LiveSync;
import org.opportunityfunnel.rest.internal.auth.AuthenticatorChain;
import org.opportunityfunnel.rest.internal.report.Formats;
import org.opportunityfunnel.rest.internal.service.Held;

/** The services that the HTTP interface stands on; each may come and go while it runs. */
public record Services(
    Held<FunnelReports> reports,
    Held<SavedSearches> searches,
    Held<RecordImporter> importers,
    Held<ImportsUnderWay> underWay,
    Held<RecordFormats> mappings,
    Held<RecordExporter> exporters,
    Held<OrganizationUpkeep> upkeep,
    Held<ApiKeys> keys,
    Held<LiveSync> syncs,
    AuthenticatorChain authenticators,
    Formats formats) {

  /** How long an import's answer waits for reports to show it. */
  static final Duration VISIBLE_WITHIN = Duration.ofSeconds(30);

  /** None is there yet; a request waits that long for one that it needs. */
  public static Services absent(Duration patience) {
    return new Services(
        new Held<>("report service", patience),
        new Held<>("saved search service", patience),
        new Held<>("import service", patience),
        new Held<>("list of imports", patience),
        new Held<>("mapping service", patience),
        new Held<>("export service", patience),
        new Held<>("upkeep service", patience),
        new Held<>("key service", patience),
        new Held<>("live sync", patience),
        new AuthenticatorChain(patience),
        new Formats(patience));
  }
}
