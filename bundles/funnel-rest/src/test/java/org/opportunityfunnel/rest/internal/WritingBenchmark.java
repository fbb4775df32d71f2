package org.opportunityfunnel.rest.internal;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opportunityfunnel.api.report.StageMeasures;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.StagesReport.UserStages;

/**
 * What HTTP adds to a report of 200 users and 7 stages that is there already: run {@code main} and
 * read the percentiles. Quality target: 3 ms at the median, for JSON and CSV.
 */
public final class WritingBenchmark {
  private static final int USERS = 200;
  private static final int STAGES = 7;
  private static final int REQUESTS = 3000;

  private WritingBenchmark() {}

  public static void main(String[] args) throws Exception {
    StageMeasures stage = SampleReports.stages().aggregations().get(0);
    List<StageMeasures> stages = Collections.nCopies(STAGES, stage);
    List<UserStages> users = new ArrayList<>();
    for (int i = 0; i < USERS; i++) {
      users.add(new UserStages("user_" + "x".repeat(40) + i, "Name of user " + i, stages));
    }
    try (RunningApi api = RunningApi.start()) {
      api.reports.stages = new StagesReport(stages, users, Set.of(), SampleReports.META);
      for (String accept : List.of("application/json", "text/csv")) {
        measure(api, accept);
        System.out.println(measure(api, accept));
      }
    }
  }

  private static String measure(RunningApi api, String accept) throws Exception {
    long[] nanos = new long[REQUESTS];
    int length = 0;
    for (int i = 0; i < REQUESTS; i++) {
      long start = System.nanoTime();
      HttpResponse<String> answer =
          api.post(
              "report/funnel/opportunity/stages/",
              "{\"pipeline\":\"pipe_1\",\"type\":\"active-stage-cohort\"}",
              Map.of("Accept", accept));
      nanos[i] = System.nanoTime() - start;
      length = answer.body().length();
    }
    Arrays.sort(nanos);
    return "%s, %d characters: p50 %.2f ms, p99 %.2f ms, client and server together"
        .formatted(accept, length, nanos[REQUESTS / 2] / 1e6, nanos[REQUESTS * 99 / 100] / 1e6);
  }
}
