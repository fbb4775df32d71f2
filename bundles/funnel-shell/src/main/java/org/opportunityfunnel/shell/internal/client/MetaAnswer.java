package org.opportunityfunnel.shell.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.opportunityfunnel.api.range.ResolvedRanges;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.report.ReportMeta;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;

/** Reads the {@code meta} block of a report. */
final class MetaAnswer {

  private MetaAnswer() {}

  /**
   * What the report says about itself.
   *
   * @throws CommandFailure REFUSED if that is not in the documented form
   */
  static ReportMeta read(JsonNode answer) {
    JsonNode meta = answer.path("meta");
    try {
      JsonNode report = meta.path("report_range");
      Optional<TimeRange> cohort =
          Optional.of(meta.path("cohort_range")).filter(JsonNode::isObject).map(MetaAnswer::range);
      String zone = report.path("timezone").asText("");
      return new ReportMeta(
          new ResolvedRanges(
              range(report), cohort, zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone)),
          meta.path("pipeline").path("id").asText(),
          meta.path("pipeline").path("name").asText(),
          OffsetDateTime.parse(meta.path("as_of").asText()).toInstant(),
          meta.path("currency").textValue(),
          meta.path("engine").asText(),
          meta.path("data_version").asLong());
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      throw new CommandFailure(
          CommandFailure.Kind.REFUSED,
          "The report's \"meta\" can't be read; are server and client of one version?",
          unreadable);
    }
  }

  private static TimeRange range(JsonNode range) {
    return new TimeRange(
        instant(range.path("start"), Instant.MIN), instant(range.path("end"), Instant.MAX));
  }

  private static Instant instant(JsonNode time, Instant unbounded) {
    return time.isTextual() ? OffsetDateTime.parse(time.textValue()).toInstant() : unbounded;
  }
}
