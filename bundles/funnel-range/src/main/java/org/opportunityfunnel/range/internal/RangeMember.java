package org.opportunityfunnel.range.internal;

import java.util.EnumSet;
import java.util.Set;
import org.opportunityfunnel.api.range.RangeRequest;

/** The members of a report request that give ranges, by the name in requests. */
enum RangeMember {
  REPORT_RELATIVE("report_relative_range"),
  REPORT_DATETIME("report_datetime_range"),
  COHORT_RELATIVE("cohort_relative_range"),
  COHORT_DATETIME("cohort_datetime_range"),
  COMPARED_RELATIVE("compared_relative_range"),
  COMPARED_DATETIME("compared_datetime_range"),
  COMPARED_CUSTOM("compared_custom_range");

  private final String wireName;

  RangeMember(String wireName) {
    this.wireName = wireName;
  }

  String wireName() {
    return wireName;
  }

  /** The members that the request has, in order; malformed ones, or ones malformed inside, too. */
  static Set<RangeMember> presentIn(RangeRequest request) {
    Set<RangeMember> present = EnumSet.noneOf(RangeMember.class);
    for (RangeMember member : values()) {
      if (member.valueIn(request) != null || member.isMalformedIn(request)) {
        present.add(member);
      }
    }
    return present;
  }

  private Object valueIn(RangeRequest request) {
    return switch (this) {
      case REPORT_RELATIVE -> request.reportRelativeRange();
      case REPORT_DATETIME -> request.reportDatetimeRange();
      case COHORT_RELATIVE -> request.cohortRelativeRange();
      case COHORT_DATETIME -> request.cohortDatetimeRange();
      case COMPARED_RELATIVE -> request.comparedRelativeRange();
      case COMPARED_DATETIME -> request.comparedDatetimeRange();
      case COMPARED_CUSTOM -> request.comparedCustomRange();
    };
  }

  private boolean isMalformedIn(RangeRequest request) {
    return request.malformed().stream()
        .anyMatch(path -> path.equals(wireName) || path.startsWith(wireName + "."));
  }
}
