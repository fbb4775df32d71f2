package org.opportunityfunnel.formats.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.report.ReportMeta;

/** The {@code meta} block: how the report was made. */
final class MetaJson {

  private MetaJson() {}

  /**
   * Writes the member {@code meta}. Times have the offset that holds in the report's zone; an
   * unbounded end is null, and so is the cohort range of a report that has none.
   */
  static void write(ReportMeta meta, JsonGenerator json) throws IOException {
    ZoneId zone = meta.ranges().zone();
    json.writeObjectFieldStart("meta");
    range("report_range", meta.ranges().report(), zone, json);
    if (meta.ranges().cohort().isPresent()) {
      range("cohort_range", meta.ranges().cohort().get(), zone, json);
    } else {
      json.writeNullField("cohort_range");
    }
    json.writeObjectFieldStart("pipeline");
    json.writeStringField("id", meta.pipelineId());
    json.writeStringField("name", meta.pipelineName());
    json.writeEndObject();
    json.writeStringField("as_of", local(meta.asOf(), zone));
    json.writeStringField("currency", meta.currency());
    json.writeStringField("engine", meta.engine());
    json.writeNumberField("data_version", meta.dataVersion());
    json.writeEndObject();
  }

  private static void range(String name, TimeRange range, ZoneId zone, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("start", range.isStartUnbounded() ? null : local(range.start(), zone));
    json.writeStringField("end", range.isEndUnbounded() ? null : local(range.end(), zone));
    json.writeStringField("timezone", zone.getId());
    json.writeEndObject();
  }

  private static String local(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
  }
}
