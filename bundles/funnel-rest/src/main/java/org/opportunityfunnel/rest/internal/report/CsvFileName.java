package org.opportunityfunnel.rest.internal.report;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Locale;
import org.opportunityfunnel.api.report.ReportMeta;

/** The name under which a browser keeps a CSV answer. */
final class CsvFileName {
  private static final int MAX_NAME = 40;

  private CsvFileName() {}

  /**
   * Such as {@code funnel-stages-new-business-2026-11-23.csv}: the report, the pipeline and the day
   * of the report in its zone. Only ASCII letters, digits and hyphens before the dot.
   */
  static String of(String report, ReportMeta meta) {
    ZoneId zone = meta.ranges().zone();
    String name = slug(meta.pipelineName());
    return "funnel-"
        + report
        + "-"
        + (name.isEmpty() ? slug(meta.pipelineId()) : name)
        + "-"
        + meta.asOf().atZone(zone).toLocalDate()
        + ".csv";
  }

  private static String slug(String text) {
    String ascii =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replaceAll("[^a-z0-9]+", "-");
    String cut = ascii.substring(0, Math.min(MAX_NAME, ascii.length()));
    return cut.replaceAll("^-|-$", "");
  }
}
