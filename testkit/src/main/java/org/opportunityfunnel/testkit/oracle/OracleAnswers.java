package org.opportunityfunnel.testkit.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.report.Include;

/** The complete answers of both reports as JSON (report.md 6), every field in its order. */
public final class OracleAnswers {
  private final Oracle oracle;
  private final AnswerMeta meta;

  /** Answers that say they come from the engine {@code oracle} and data version 0. */
  public OracleAnswers(Oracle oracle) {
    this(oracle, "oracle", 0);
  }

  /** With what {@code meta} is to say. */
  public OracleAnswers(Oracle oracle, String engine, long dataVersion) {
    this.oracle = oracle;
    this.meta = new AnswerMeta(engine, dataVersion);
  }

  /** {@code {"aggregations": {"stages": [S, …]}, "data": [{"user_id": "…", "stages": …}, …]}}. */
  public ObjectNode stages(OracleRequest request) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putObject("aggregations").set("stages", stages(oracle.aggregate(request), request));
    ArrayNode data = answer.putArray("data");
    for (ExactUserSums user : oracle.users(request)) {
      userEntry(data, user, request).set("stages", stages(user, request));
    }
    return withMeta(answer, request);
  }

  /** {@code {"aggregations": {T…}, "data": [{"user_id": "…", T…}, …]}}. */
  public ObjectNode totals(OracleRequest request) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    TotalsAnswer.addTo(answer.putObject("aggregations"), oracle.aggregate(request).totals());
    ArrayNode data = answer.putArray("data");
    for (ExactUserSums user : oracle.users(request)) {
      TotalsAnswer.addTo(userEntry(data, user, request), user.totals());
    }
    return withMeta(answer, request);
  }

  private ObjectNode userEntry(ArrayNode data, ExactUserSums user, OracleRequest request) {
    ObjectNode entry = data.addObject().put("user_id", user.userId());
    if (request.include().contains(Include.USERS)) {
      entry.put("user_name", oracle.userName(user.userId()));
    }
    return entry;
  }

  private ArrayNode stages(ExactUserSums sums, OracleRequest request) {
    boolean outcomes = request.include().contains(Include.OUTCOMES);
    ArrayNode stages = JsonNodeFactory.instance.arrayNode();
    List<Status> active = oracle.stages(request).active();
    for (int rank = 0; rank < active.size(); rank++) {
      stages.add(StageAnswer.active(active.get(rank), sums.active().get(rank), outcomes));
    }
    List<Status> won = oracle.stages(request).won();
    for (int i = 0; i < won.size(); i++) {
      stages.add(StageAnswer.won(won.get(i), sums.won().get(i), outcomes));
    }
    return stages;
  }

  private ObjectNode withMeta(ObjectNode answer, OracleRequest request) {
    if (request.include().contains(Include.META)) {
      answer.set("meta", meta.of(oracle, request));
    }
    return answer;
  }
}
