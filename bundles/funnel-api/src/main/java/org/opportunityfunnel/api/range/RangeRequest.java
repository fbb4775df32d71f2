package org.opportunityfunnel.api.range;

import java.util.Objects;
import java.util.Set;

/**
 * The members of a report request that its ranges depend on, as they came.
 *
 * @param type null if missing or wrong; then only the form of each range is checked
 * @param timezone an IANA zone ID; null if absent
 * @param tzOffset the {@code X-TZ-Offset} header; null if absent
 * @param malformed names of members that were there but not of the right JSON type; they are
 *     reported already and count as present where members exclude or require each other
 */
public record RangeRequest(
    ReportType type,
    String reportRelativeRange,
    AbsoluteRange reportDatetimeRange,
    String cohortRelativeRange,
    AbsoluteRange cohortDatetimeRange,
    String comparedRelativeRange,
    String comparedDatetimeRange,
    AbsoluteRange comparedCustomRange,
    String timezone,
    String tzOffset,
    Set<String> malformed) {
  public RangeRequest {
    Objects.requireNonNull(malformed, "malformed");
    malformed = Set.copyOf(malformed);
  }
}
