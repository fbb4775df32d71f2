package org.opportunityfunnel.testkit.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.testkit.data.OpportunityRecord;

/** How the oracle came to its answer, for whoever reads a failed comparison. */
public final class Explanation {

  private Explanation() {}

  /** The request, the pipeline, and each opportunity's path; one a line. */
  public static String of(Oracle oracle, OracleRequest request) {
    StringBuilder text = new StringBuilder();
    text.append(request(request)).append('\n');
    List<Status> stages = oracle.stages(request).all();
    text.append("stages ").append(stages.stream().map(Status::id).toList()).append('\n');
    List<String> inReport =
        oracle.inReport(request).stream().map(subject -> subject.opportunity().id()).toList();
    for (OpportunityRecord opportunity : oracle.organization().opportunities()) {
      text.append(inReport.contains(opportunity.id()) ? "  in  " : "  --  ")
          .append(opportunity(oracle, request, opportunity))
          .append('\n');
    }
    return text.toString();
  }

  private static String request(OracleRequest request) {
    return "request "
        + String.join(
            ", ",
            request.pipelineId(),
            request.type().wireName(),
            request.counting().wireName(),
            "report " + request.report(),
            "cohort " + request.cohort(),
            "now " + request.now(),
            "users " + request.users(),
            "search " + request.savedSearchId().orElse("none"));
  }

  private static String opportunity(Oracle oracle, OracleRequest request, OpportunityRecord one) {
    String record =
        String.format(
            "%s of %s, created %s, value %s %s, confidence %s, selected %s: ",
            one.id(),
            one.userId(),
            one.dateCreated(),
            one.value(),
            one.valuePeriod(),
            one.confidence(),
            request.selection().test(one));
    Optional<Path> path = oracle.path(one, request);
    return record
        + path.map(Explanation::path)
            .orElseGet(() -> "not seen in the pipeline; all of it " + oracle.history(one));
  }

  private static String path(Path path) {
    StringBuilder text = new StringBuilder();
    path.seen()
        .forEach(entry -> text.append(entry.at()).append(' ').append(entry.statusId() + "; "));
    Ending ending = path.ending();
    text.append(ending.state());
    if (ending.end() != Seconds.NEVER) {
      text.append(" at ").append(Instant.ofEpochSecond(ending.end()));
    }
    for (int k = 0; k < path.reach().size(); k++) {
      text.append(", F[")
          .append(k)
          .append("]=")
          .append(path.reach().get(k).map(Explanation::reach).orElse("never"));
    }
    return text.toString();
  }

  private static String reach(Reach reach) {
    return Instant.ofEpochSecond(reach.second()) + (reach.visited() ? " visited" : " skipped");
  }
}
