package org.opportunityfunnel.shell.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.TotalsReport;

/** Asks for reports. The request is the body of the HTTP API. */
public final class ReportClient {

  /** Below {@code /api/v1}. */
  public static final String STAGES = "/report/funnel/opportunity/stages/";

  /** Below {@code /api/v1}. */
  public static final String TOTALS = "/report/funnel/opportunity/totals/";

  private final FunnelClient client;

  public ReportClient(FunnelClient client) {
    this.client = client;
  }

  /** The stages report, with user names and meta whatever the request includes. */
  public StagesReport stages(ObjectNode request) {
    return ReportAnswers.stages(client.post(STAGES, complete(request)));
  }

  /** The totals report, likewise. */
  public TotalsReport totals(ObjectNode request) {
    return ReportAnswers.totals(client.post(TOTALS, complete(request)));
  }

  /** The bytes of a report in that format, just as the request asks. */
  public byte[] raw(String path, ObjectNode request, String accept) {
    return client.post(path, request, accept).body();
  }

  private static JsonNode complete(ObjectNode request) {
    ObjectNode complete = request.deepCopy();
    complete.putArray("include").add("users").add("meta");
    return complete;
  }
}
