package org.opportunityfunnel.rest.internal.load;

import java.util.LinkedHashMap;
import java.util.Map;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.rest.internal.error.ImportProblems;

/** What an import did, as it is answered. */
final class ImportAnswer {

  private ImportAnswer() {}

  /**
   * The answer's body.
   *
   * @param visible whether reports are computed from the new data already
   */
  static Map<String, Object> of(ImportReport report, boolean visible) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("counts", CountsJson.of(report.counts()));
    body.put("data_version", report.version());
    body.put("visible", visible);
    body.put("problems", ImportProblems.json(report));
    body.put("problem_total", report.problemTotal());
    body.put("notices", ImportProblems.notices(report));
    return body;
  }
}
