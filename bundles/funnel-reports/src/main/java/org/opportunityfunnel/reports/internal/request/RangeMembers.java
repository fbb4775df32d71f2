package org.opportunityfunnel.reports.internal.request;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.range.AbsoluteRange;
import org.opportunityfunnel.api.range.RangeRequest;
import org.opportunityfunnel.api.range.ReportType;

/** Reads the members that ranges depend on, checking their JSON types only. */
final class RangeMembers {
  private final JsonObject request;
  private final Set<String> malformed = new HashSet<>();

  private RangeMembers(JsonObject request) {
    this.request = request;
  }

  static RangeRequest read(JsonObject request, Optional<ReportType> type, String tzOffset) {
    return new RangeMembers(request).read(type.orElse(null), tzOffset);
  }

  private RangeRequest read(ReportType type, String tzOffset) {
    return new RangeRequest(
        type,
        text("report_relative_range"),
        range("report_datetime_range"),
        text("cohort_relative_range"),
        range("cohort_datetime_range"),
        text("compared_relative_range"),
        text("compared_datetime_range"),
        range("compared_custom_range"),
        text("timezone"),
        tzOffset,
        malformed);
  }

  private String text(String name) {
    return noted(name, request.string(name));
  }

  private AbsoluteRange range(String name) {
    return noted(name, request.object(name).map(RangeMembers::range));
  }

  private static AbsoluteRange range(JsonObject range) {
    AbsoluteRange read =
        new AbsoluteRange(range.string("start").orElse(null), range.string("end").orElse(null));
    range.refuseOthers();
    return read;
  }

  private <T> T noted(String name, Optional<T> value) {
    if (value.isEmpty() && request.has(name)) {
      malformed.add(name);
    }
    return value.orElse(null);
  }
}
