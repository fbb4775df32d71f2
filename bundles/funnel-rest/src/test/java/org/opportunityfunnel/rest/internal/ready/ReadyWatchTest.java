package org.opportunityfunnel.rest.internal.ready;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.report.FunnelReports;

class ReadyWatchTest {
  private final List<String> said = new ArrayList<>();

  @Test
  void saysItOnceAndNotBeforeAReportCanBeAnsweredOverHttp() {
    Queue<Boolean> answers = new ArrayDeque<>(List.of(false, false, true));
    watch(answers).run();
    assertEquals(List.of("HTTP", "ready, after all answers: true"), said);
  }

  @Test
  void endsUnsaidWhenItIsInterrupted() {
    Thread.currentThread().interrupt();
    watch(new ArrayDeque<>(List.of(true))).run();
    assertTrue(Thread.interrupted());
    assertEquals(List.of("HTTP"), said);
  }

  private ReadyWatch watch(Queue<Boolean> answers) {
    FunnelReports reports = new AwaitedReports(answers);
    return new ReadyWatch(
        () -> said.add("HTTP"),
        reports,
        "orga_1",
        () -> said.add("ready, after all answers: " + answers.isEmpty()));
  }
}
