package org.opportunityfunnel.testkit.oracle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.range.ReportType;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.testkit.data.OpportunityRecord;

/**
 * The block {@code meta}: "the resolved report_range and cohort_range with their zone, pipeline
 * {id,name}, as_of, currency, the engine's name, the data version". The specification leaves its
 * inner shape open; this is one.
 */
record AnswerMeta(String engine, long dataVersion) {

  ObjectNode of(Oracle oracle, OracleRequest request) {
    Pipeline pipeline = oracle.stages(request).pipeline();
    ObjectNode meta = JsonNodeFactory.instance.objectNode();
    meta.set("report_range", range(request.report(), request));
    boolean hasCohort = request.type() == ReportType.CREATED_COHORT;
    meta.set("cohort_range", hasCohort ? range(request.cohort(), request) : null);
    meta.putObject("pipeline").put("id", pipeline.id()).put("name", pipeline.name());
    meta.put("as_of", request.now().toString());
    meta.put("currency", currency(oracle.organization().opportunities()));
    meta.put("engine", engine);
    meta.put("data_version", dataVersion);
    return meta;
  }

  private static ObjectNode range(TimeRange range, OracleRequest request) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("start", text(range.start()))
        .put("end", text(range.end()))
        .put("timezone", request.zone().getId());
  }

  private static String text(Instant end) {
    boolean isUnbounded = end.equals(Instant.MIN) || end.equals(Instant.MAX);
    return isUnbounded ? null : end.toString();
  }

  private static String currency(List<OpportunityRecord> opportunities) {
    List<String> currencies =
        opportunities.stream()
            .map(OpportunityRecord::valueCurrency)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return currencies.size() == 1 ? currencies.get(0) : null;
  }
}
