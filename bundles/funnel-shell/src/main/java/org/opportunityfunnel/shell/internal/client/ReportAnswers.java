package org.opportunityfunnel.shell.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.api.report.StageMeasures;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.StagesReport.UserStages;
import org.opportunityfunnel.api.report.TotalsMeasures;
import org.opportunityfunnel.api.report.TotalsReport;
import org.opportunityfunnel.api.report.TotalsReport.UserTotals;

/** Reads the server's reports back into what they were made of. */
final class ReportAnswers {
  private static final Set<Include> INCLUDE = Set.of(Include.USERS, Include.META);

  private ReportAnswers() {}

  /** A stages report that was asked for with {@code users} and {@code meta}. */
  static StagesReport stages(JsonNode answer) {
    List<UserStages> data = new ArrayList<>();
    answer
        .path("data")
        .forEach(
            user ->
                data.add(
                    new UserStages(
                        user.path("user_id").textValue(),
                        user.path("user_name").textValue(),
                        stageList(user))));
    return new StagesReport(
        stageList(answer.path("aggregations")), data, INCLUDE, MetaAnswer.read(answer));
  }

  /** A totals report that was asked for with {@code users} and {@code meta}. */
  static TotalsReport totals(JsonNode answer) {
    List<UserTotals> data = new ArrayList<>();
    answer
        .path("data")
        .forEach(
            user ->
                data.add(
                    new UserTotals(
                        user.path("user_id").textValue(),
                        user.path("user_name").textValue(),
                        totalsMeasures(user))));
    return new TotalsReport(
        totalsMeasures(answer.path("aggregations")), data, INCLUDE, MetaAnswer.read(answer));
  }

  private static List<StageMeasures> stageList(JsonNode holder) {
    List<StageMeasures> stages = new ArrayList<>();
    holder.path("stages").forEach(stage -> stages.add(stage(stage)));
    return stages;
  }

  private static StageMeasures stage(JsonNode stage) {
    JsonNode status = stage.path("status");
    return new StageMeasures(
        new Status(
            status.path("id").asText(),
            status.path("label").asText(),
            StatusType.ofWireName(status.path("type").asText()).orElse(StatusType.ACTIVE)),
        stage.path("count").asLong(),
        rate(stage, "count_conversion_rate"),
        stage.path("count_lost").asLong(),
        rate(stage, "count_lost_ratio"),
        stage.path("value").asLong(),
        rate(stage, "value_conversion_rate"),
        stage.path("value_lost").asLong(),
        rate(stage, "value_lost_ratio"),
        stage.path("weighted_value").asLong(),
        rate(stage, "weighted_value_conversion_rate"),
        seconds(stage, "average_time_to_advance"),
        null);
  }

  private static TotalsMeasures totalsMeasures(JsonNode totals) {
    return new TotalsMeasures(
        totals.path("count").asLong(),
        totals.path("count_total_complete").asLong(),
        totals.path("count_total_won").asLong(),
        rate(totals, "count_win_rate"),
        totals.path("value_total_complete").asLong(),
        totals.path("value_total_won").asLong(),
        rate(totals, "value_win_rate"),
        seconds(totals, "average_time_to_win"),
        totals.path("average_value_annualized_per_won_opportunity").asLong(),
        totals.path("sales_velocity").asLong());
  }

  private static Double rate(JsonNode node, String member) {
    return node.path(member).isNumber() ? node.path(member).doubleValue() : null;
  }

  private static Long seconds(JsonNode node, String member) {
    return node.path(member).isNumber() ? node.path(member).longValue() : null;
  }
}
