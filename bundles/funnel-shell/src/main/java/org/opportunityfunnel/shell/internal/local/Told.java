package org.opportunityfunnel.shell.internal.local;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.store.ImportRejectedException;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;

/** Turns failures of services into lines for a person, the same as over HTTP. */
final class Told {
  private Told() {}

  /** What the call gives; a {@link FunnelException} becomes a {@link CommandFailure} REFUSED. */
  static <T> T by(Supplier<T> call) {
    try {
      return call.get();
    } catch (ImportRejectedException rejected) {
      throw failure(lines(rejected.report()), rejected);
    } catch (FunnelException refused) {
      throw failure(lines(refused), refused);
    }
  }

  private static CommandFailure failure(List<String> lines, FunnelException cause) {
    return new CommandFailure(CommandFailure.Kind.REFUSED, lines, cause);
  }

  private static List<String> lines(FunnelException refused) {
    List<Problem> problems = refused.problems();
    return problems.isEmpty()
        ? List.of(refused.getMessage())
        : problems.stream()
            .map(
                problem ->
                    problem.path().isEmpty()
                        ? problem.message()
                        : problem.path() + ": " + problem.message())
            .toList();
  }

  private static List<String> lines(ImportReport report) {
    List<String> lines = new ArrayList<>();
    report.problems().forEach(problem -> lines.add(problem.text()));
    long total = report.problemTotal();
    String more = total > lines.size() ? "; the first " + lines.size() + " are above" : "";
    lines.add((total == 1 ? "1 problem" : total + " problems") + more + ". Nothing was stored.");
    return lines;
  }
}
