package org.opportunityfunnel.reports.internal.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
  private static final List<String> KNOWN =
      List.of("pipeline", "type", "users", "cohort_relative_range", "report_relative_range");

  @ParameterizedTest(name = "{0} may mean {1}")
  @CsvSource({
    "pipelin, pipeline",
    "pipelines, pipeline",
    "pipleine, pipeline",
    "Pipeline, pipeline",
    "pippelinee, pipeline",
    "reportRelativeRange, report_relative_range",
    "report-relative-range, report_relative_range",
    "cohort_relativ_range, cohort_relative_range",
    "typ, type",
    "tpye, type",
    "user, users",
    "ty, ",
    "u, ",
    "pipe, ",
    "colour, ",
    "relative_range, ",
    "'', "
  })
  void suggestsWhatIsClose(String name, String expected) {
    assertEquals(Optional.ofNullable(expected), NearestName.of(name, KNOWN));
  }
}
