package org.opportunityfunnel.rest.internal.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportReport.ImportProblem;

/** The bad records of an import as they are answered. */
public final class ImportProblems {

  private ImportProblems() {}

  /** {@code [{"file", "line", "field", "message"}, …]}, in the order of finding. */
  public static List<Map<String, Object>> json(ImportReport report) {
    return report.problems().stream().map(ImportProblems::json).toList();
  }

  /** What else the one who loads it should know. */
  public static List<String> notices(ImportReport report) {
    return report.notices().stream().map(WellFormed::text).toList();
  }

  private static Map<String, Object> json(ImportProblem problem) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", WellFormed.text(problem.file()));
    json.put("line", problem.line());
    json.put("field", WellFormed.text(problem.field()));
    json.put("message", WellFormed.text(problem.message()));
    return json;
  }
}
