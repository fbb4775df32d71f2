package org.opportunityfunnel.shell.internal.fake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.report.EngineInfo;
import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.api.report.Health;
import org.opportunityfunnel.api.report.ReportFormat;
import org.opportunityfunnel.api.report.ReportRequest;
import org.opportunityfunnel.api.report.SavedSearchDraft;
import org.opportunityfunnel.api.report.SavedSearches;
import org.opportunityfunnel.api.report.SearchPreview;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.api.security.ApiKeys;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.IssuedKey;
import org.opportunityfunnel.api.security.KeyInfo;
import org.opportunityfunnel.api.security.KeyOrder;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.RecordImporter;

/**
 * The services of a container, with fixed answers; remembers in whose name each was asked for what.
 */
public final class FakeServices
    implements FunnelReports, SavedSearches, ApiKeys, RecordImporter, ReportFormat {
  /** One call. */
  public record Asked(String what, Caller caller, Map<String, Object> members) {}

  private final List<Asked> asked = new ArrayList<>();
  private Catalog catalog = Catalog.EMPTY;
  private Health health = new Health(true, "ready", List.of());
  private List<EngineInfo> engines = List.of();
  private StagesReport stages;
  private TotalsReport totals;
  private FunnelException failure;
  private FunnelException reportFailure;
  private ImportReport imported;
  private ImportSource source;
  private ImportOptions given;
  private List<ImportProgressStep> steps = List.of();

  /** What the importer tells of its progress. */
  public record ImportProgressStep(String file, long bytesRead) {}

  public FakeServices with(Catalog known) {
    catalog = known;
    return this;
  }

  public FakeServices with(Health state) {
    health = state;
    return this;
  }

  public FakeServices with(List<EngineInfo> known) {
    engines = known;
    return this;
  }

  public FakeServices with(StagesReport stagesReport, TotalsReport totalsReport) {
    stages = stagesReport;
    totals = totalsReport;
    return this;
  }

  /** Every call fails so. */
  public FakeServices failing(FunnelException reason) {
    failure = reason;
    return this;
  }

  /** Reports fail so, look-ups do not. */
  public FakeServices failingReports(FunnelException reason) {
    reportFailure = reason;
    return this;
  }

  public FakeServices importing(ImportReport report, ImportProgressStep... progress) {
    imported = report;
    steps = List.of(progress);
    return this;
  }

  public List<Asked> asked() {
    return asked;
  }

  public Asked last() {
    return asked.get(asked.size() - 1);
  }

  /** Of the last import. */
  public ImportOptions options() {
    return given;
  }

  public ImportSource source() {
    return source;
  }

  private void note(String what, Caller caller, Right right, Map<String, Object> members) {
    asked.add(new Asked(what, caller, members));
    caller.require(right);
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public StagesReport stages(Caller caller, ReportRequest request) {
    note("stages", caller, Right.REPORT, request.members());
    return stages;
  }

  @Override
  public TotalsReport totals(Caller caller, ReportRequest request) {
    note("totals", caller, Right.REPORT, request.members());
    if (reportFailure != null) {
      throw reportFailure;
    }
    return totals;
  }

  @Override
  public Catalog catalog(Caller caller) {
    note("catalog", caller, Right.REPORT, Map.of());
    return catalog;
  }

  @Override
  public boolean awaitVersion(String organization, long version, Duration atMost) {
    return true;
  }

  @Override
  public List<EngineInfo> engines(Caller caller) {
    note("engines", caller, Right.REPORT, Map.of());
    return engines;
  }

  @Override
  public Health health() {
    return health;
  }

  @Override
  public SavedSearch create(Caller caller, SavedSearchDraft draft) {
    note("create search", caller, Right.SEARCH, draft.members());
    return new SavedSearch("save_new", (String) draft.members().get("name"), "lead", null, null);
  }

  @Override
  public SavedSearch change(Caller caller, String id, SavedSearchDraft draft) {
    note("change search " + id, caller, Right.SEARCH, draft.members());
    return catalog.savedSearch(id).orElseThrow(FakeServices::notFound);
  }

  @Override
  public void remove(Caller caller, String id) {
    note("remove search " + id, caller, Right.SEARCH, Map.of());
  }

  @Override
  public SearchPreview preview(Caller caller, SavedSearchDraft draft) {
    note("preview", caller, Right.REPORT, draft.members());
    return new SearchPreview(1_234, 4_936, 7);
  }

  private static FunnelException notFound() {
    return new FunnelException(ErrorCode.NOT_FOUND, "Not found.");
  }

  @Override
  public List<KeyInfo> list(Caller admin, String organization) {
    note("list keys " + organization, admin, Right.ADMIN, Map.of());
    return List.of(info(organization, "ci", Set.of(Right.REPORT)));
  }

  @Override
  public IssuedKey issue(Caller admin, KeyOrder order) {
    note("issue " + order, admin, Right.ADMIN, Map.of());
    return new IssuedKey(info(order.organization(), order.name(), order.rights()), "ofk_k1_x");
  }

  @Override
  public void revoke(Caller admin, String id) {
    note("revoke " + id, admin, Right.ADMIN, Map.of());
    if (!id.equals("k 1")) {
      throw notFound();
    }
  }

  private static KeyInfo info(String organization, String name, Set<Right> rights) {
    return new KeyInfo(
        "k1",
        new KeyOrder(name, organization, rights, Optional.empty(), Optional.empty()),
        Instant.parse("2026-01-02T03:04:05Z"));
  }

  @Override
  public ImportReport load(String organization, ImportSource from, ImportOptions options) {
    asked.add(new Asked("import " + organization + " " + options.onError(), null, Map.of()));
    source = from;
    given = options;
    steps.forEach(
        step ->
            options
                .progress()
                .at(
                    new org.opportunityfunnel.api.store.ImportProgress.State(
                        step.file(), 0, step.bytesRead(), -1)));
    if (failure != null) {
      throw failure;
    }
    return imported;
  }

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String mediaType() {
    return "text/csv";
  }

  @Override
  public String contentType() {
    return "text/csv";
  }

  @Override
  public boolean isAttachment() {
    return true;
  }

  @Override
  public boolean hasTotals() {
    return false;
  }

  @Override
  public void write(StagesReport report, OutputStream out) throws IOException {
    out.write("user_id,count\r\nu,1\r\n".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void write(TotalsReport report, OutputStream out) {
    throw new IllegalStateException("no totals");
  }
}
