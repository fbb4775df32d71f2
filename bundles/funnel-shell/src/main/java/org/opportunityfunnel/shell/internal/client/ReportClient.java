package org.opportunityfunnel.shell.internal.client;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.shell.internal.funnel.ReportKind;
import org.opportunityfunnel.shell.internal.funnel.Reports;

/** Asks for reports over HTTP. */
public final class ReportClient implements Reports {
  /** Below {@code /api/v1}. */
  public static final String STAGES = "/report/funnel/opportunity/stages/";

  private static final String TOTALS = "/report/funnel/opportunity/totals/";

  private final FunnelClient client;

  public ReportClient(FunnelClient client) {
    this.client = client;
  }

  @Override
  public StagesReport stages(Map<String, Object> request) {
    return ReportAnswers.stages(client.post(STAGES, complete(request)));
  }

  @Override
  public TotalsReport totals(Map<String, Object> request) {
    return ReportAnswers.totals(client.post(TOTALS, complete(request)));
  }

  @Override
  public List<String> formats(ReportKind kind) {
    return kind == ReportKind.STAGES ? List.of("json", "csv", "svg") : List.of("json", "csv");
  }

  @Override
  public void write(ReportKind kind, Map<String, Object> request, String format, OutputStream out)
      throws IOException {
    String path = kind == ReportKind.STAGES ? STAGES : TOTALS;
    out.write(client.post(path, request, mediaType(format)).body());
  }

  private static String mediaType(String format) {
    return switch (format) {
      case "json" -> "application/json";
      case "csv" -> "text/csv";
      case "svg" -> "image/svg+xml";
      default -> throw new IllegalArgumentException(format);
    };
  }

  private static Map<String, Object> complete(Map<String, Object> request) {
    Map<String, Object> complete = new LinkedHashMap<>(request);
    complete.put("include", List.of("users", "meta"));
    return complete;
  }
}
