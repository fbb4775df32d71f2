package org.opportunityfunnel.shell.internal.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.store.ImportReport.Counts;
import org.opportunityfunnel.api.store.ImportReport.ImportProblem;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.shell.internal.funnel.ImportOutcome;

/** Reads the server's answer to an import. */
final class ImportAnswer {
  private ImportAnswer() {}

  static ImportOutcome read(JsonNode answer) {
    Map<RecordKind, Counts> counts = new EnumMap<>(RecordKind.class);
    for (RecordKind kind : RecordKind.values()) {
      JsonNode count = answer.path("counts").path(kind.fileName());
      if (count.isObject()) {
        counts.put(kind, counts(count));
      }
    }
    List<ImportProblem> problems = problems(answer);
    return new ImportOutcome(
        counts,
        problems,
        answer.path("problem_total").asLong(problems.size()),
        answer.path("data_version").asLong(),
        answer.path("visible").asBoolean(),
        notices(answer));
  }

  private static List<String> notices(JsonNode answer) {
    List<String> notices = new ArrayList<>();
    answer.path("notices").forEach(notice -> notices.add(notice.asText()));
    return notices;
  }

  private static List<ImportProblem> problems(JsonNode answer) {
    List<ImportProblem> problems = new ArrayList<>();
    answer
        .path("problems")
        .forEach(
            problem ->
                problems.add(
                    new ImportProblem(
                        problem.path("file").asText(""),
                        problem.path("line").asLong(),
                        problem.path("field").asText(""),
                        problem.path("message").asText())));
    return problems;
  }

  private static Counts counts(JsonNode count) {
    return new Counts(
        count.path("added").asLong(),
        count.path("changed").asLong(),
        count.path("unchanged").asLong(),
        count.path("removed").asLong());
  }
}
