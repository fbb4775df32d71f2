package org.opportunityfunnel.range.internal;

import static org.opportunityfunnel.range.internal.RangeMember.COHORT_DATETIME;
import static org.opportunityfunnel.range.internal.RangeMember.COHORT_RELATIVE;
import static org.opportunityfunnel.range.internal.RangeMember.COMPARED_CUSTOM;
import static org.opportunityfunnel.range.internal.RangeMember.COMPARED_DATETIME;
import static org.opportunityfunnel.range.internal.RangeMember.COMPARED_RELATIVE;
import static org.opportunityfunnel.range.internal.RangeMember.REPORT_DATETIME;
import static org.opportunityfunnel.range.internal.RangeMember.REPORT_RELATIVE;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opportunityfunnel.api.error.Problems;
import org.opportunityfunnel.api.range.ReportType;

/**
 * Which range members a request may have together. Members that exclude each other are all named. A
 * comparison needs the base range that it stands for: also {@code compared_custom_range}, which
 * takes either kind.
 */
final class CombinationRules {
  private final Set<RangeMember> present;
  private final Problems problems;

  CombinationRules(Set<RangeMember> present, Problems problems) {
    this.present = present;
    this.problems = problems;
  }

  /** The rules that hold whatever the type of the report is. */
  void check() {
    atMostOne(REPORT_RELATIVE, REPORT_DATETIME);
    atMostOne(COMPARED_RELATIVE, COMPARED_DATETIME, COMPARED_CUSTOM);
  }

  /** The rules of that type. */
  void check(ReportType type) {
    switch (type) {
      case CREATED_COHORT -> {
        exactlyOneCohort();
        comparedOnlyWith(type, COHORT_RELATIVE, COHORT_DATETIME);
      }
      case ACTIVE_STAGE_COHORT -> comparedOnlyWith(type, REPORT_RELATIVE, REPORT_DATETIME);
    }
  }

  private void exactlyOneCohort() {
    atMostOne(COHORT_RELATIVE, COHORT_DATETIME);
    if (!present.contains(COHORT_RELATIVE) && !present.contains(COHORT_DATETIME)) {
      problems.add(
          COHORT_RELATIVE.wireName(),
          "a created-cohort report needs one of " + names(COHORT_RELATIVE, COHORT_DATETIME));
    }
  }

  private void comparedOnlyWith(ReportType type, RangeMember relative, RangeMember datetime) {
    needs(type, COMPARED_RELATIVE, relative);
    needs(type, COMPARED_DATETIME, datetime);
    needs(type, COMPARED_CUSTOM, relative, datetime);
  }

  private void needs(ReportType type, RangeMember compared, RangeMember... bases) {
    if (present.contains(compared) && Stream.of(bases).noneMatch(present::contains)) {
      problems.add(
          compared.wireName(),
          "in a report of type " + type.wireName() + " it goes only with " + names(bases));
    }
  }

  private void atMostOne(RangeMember... members) {
    List<RangeMember> given = Stream.of(members).filter(present::contains).toList();
    if (given.size() > 1) {
      for (RangeMember member : given) {
        problems.add(member.wireName(), "give at most one of " + names(members));
      }
    }
  }

  private static String names(RangeMember... members) {
    return Stream.of(members).map(RangeMember::wireName).collect(Collectors.joining(", "));
  }
}
