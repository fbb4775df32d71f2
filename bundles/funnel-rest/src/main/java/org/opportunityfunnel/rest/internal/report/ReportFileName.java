package org.opportunityfunnel.rest.internal.report;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Locale;
import org.opportunityfunnel.api.report.ReportMeta;

/** The name under which a browser keeps an answer. */
final class ReportFileName {
  private static final int MAX_NAME = 40;

  private ReportFileName() {}

  /**
   * Such as {@code funnel-stages-new-business-2026-11-23.csv}: the report, the pipeline and the day
   * of the report in its zone. Only ASCII letters, digits and hyphens but for the dot.
   *
   * @param extension what stands after the dot
   */
  static String of(ReportKind kind, ReportMeta meta, String extension) {
    ZoneId zone = meta.ranges().zone();
    String name = slug(meta.pipelineName());
    return "funnel-"
        + kind.word()
        + "-"
        + (name.isEmpty() ? slug(meta.pipelineId()) : name)
        + "-"
        + meta.asOf().atZone(zone).toLocalDate()
        + "."
        + slug(extension);
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
