package org.opportunityfunnel.engine.sql.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.testkit.engine.EngineQueries;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.random.RandomCase;

/** What a view answers to the requests of a case, without their saved searches. */
final class Answers {
  private Answers() {}

  static Map<OracleRequest, Object> of(FunnelView view, RandomCase one) {
    Oracle oracle = new Oracle(one.organization());
    Map<OracleRequest, Object> answers = new LinkedHashMap<>();
    for (OracleRequest request : one.requests()) {
      FunnelQuery query = EngineQueries.of(oracle, request, Optional.empty());
      answers.put(request, List.of(Set.copyOf(view.stages(query)), Set.copyOf(view.totals(query))));
    }
    return answers;
  }
}
