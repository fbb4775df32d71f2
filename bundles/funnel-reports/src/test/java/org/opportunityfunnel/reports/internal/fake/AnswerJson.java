package org.opportunityfunnel.reports.internal.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.api.report.ReportMeta;
import org.opportunityfunnel.api.report.StageMeasures;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.StagesReport.UserStages;
import org.opportunityfunnel.api.report.TotalsMeasures;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.api.report.TotalsReport.UserTotals;

/** Reports in the shape of report.md 6, to be compared with the oracle's. */
public final class AnswerJson {
  private AnswerJson() {}

  public static ObjectNode of(StagesReport report) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putObject("aggregations").set("stages", stages(report.aggregations(), report.include()));
    ArrayNode data = answer.putArray("data");
    for (UserStages user : report.data()) {
      user(data, user.userId(), user.userName(), report.include())
          .set("stages", stages(user.stages(), report.include()));
    }
    return withMeta(answer, report.include(), report.meta());
  }

  public static ObjectNode of(TotalsReport report) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    put(answer.putObject("aggregations"), report.aggregations());
    ArrayNode data = answer.putArray("data");
    for (UserTotals user : report.data()) {
      put(user(data, user.userId(), user.userName(), report.include()), user.totals());
    }
    return withMeta(answer, report.include(), report.meta());
  }

  private static ObjectNode user(ArrayNode data, String id, String name, Set<Include> include) {
    ObjectNode user = data.addObject().put("user_id", id);
    return include.contains(Include.USERS) ? user.put("user_name", name) : user;
  }

  private static ArrayNode stages(List<StageMeasures> stages, Set<Include> include) {
    ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
    for (StageMeasures stage : stages) {
      ObjectNode node = nodes.addObject();
      put(node, stage);
      if (include.contains(Include.OUTCOMES)) {
        put(node, stage.outcomes());
      }
    }
    return nodes;
  }

  private static void put(ObjectNode node, StageMeasures stage) {
    Status status = stage.status();
    node.putObject("status")
        .put("id", status.id())
        .put("label", status.label())
        .put("type", status.type().wireName());
    node.put("count", stage.count())
        .put("count_conversion_rate", stage.countConversionRate())
        .put("count_lost", stage.countLost())
        .put("count_lost_ratio", stage.countLostRatio())
        .put("value", stage.value())
        .put("value_conversion_rate", stage.valueConversionRate())
        .put("value_lost", stage.valueLost())
        .put("value_lost_ratio", stage.valueLostRatio())
        .put("weighted_value", stage.weightedValue())
        .put("weighted_value_conversion_rate", stage.weightedValueConversionRate())
        .put("average_time_to_advance", stage.averageTimeToAdvance());
  }

  private static void put(ObjectNode node, StageMeasures.Outcomes outcomes) {
    node.put("count_advanced", outcomes.countAdvanced())
        .put("count_left", outcomes.countLeft())
        .put("count_open", outcomes.countOpen())
        .put("value_advanced", outcomes.valueAdvanced())
        .put("value_left", outcomes.valueLeft())
        .put("value_open", outcomes.valueOpen());
  }

  private static void put(ObjectNode node, TotalsMeasures totals) {
    node.put("count", totals.count())
        .put("count_total_complete", totals.countTotalComplete())
        .put("count_total_won", totals.countTotalWon())
        .put("count_win_rate", totals.countWinRate())
        .put("value_total_complete", totals.valueTotalComplete())
        .put("value_total_won", totals.valueTotalWon())
        .put("value_win_rate", totals.valueWinRate())
        .put("average_time_to_win", totals.averageTimeToWin())
        .put(
            "average_value_annualized_per_won_opportunity",
            totals.averageValueAnnualizedPerWonOpportunity())
        .put("sales_velocity", totals.salesVelocity());
  }

  private static ObjectNode withMeta(ObjectNode answer, Set<Include> include, ReportMeta meta) {
    if (include.contains(Include.META)) {
      ZoneId zone = meta.ranges().zone();
      ObjectNode node = answer.putObject("meta");
      node.set("report_range", range(meta.ranges().report(), zone));
      node.set("cohort_range", meta.ranges().cohort().map(one -> range(one, zone)).orElse(null));
      node.putObject("pipeline").put("id", meta.pipelineId()).put("name", meta.pipelineName());
      node.put("as_of", meta.asOf().toString());
      node.put("currency", meta.currency());
      node.put("engine", meta.engine());
      node.put("data_version", meta.dataVersion());
    }
    return answer;
  }

  private static ObjectNode range(TimeRange range, ZoneId zone) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("start", range.isStartUnbounded() ? null : range.start().toString())
        .put("end", range.isEndUnbounded() ? null : range.end().toString())
        .put("timezone", zone.getId());
  }
}
