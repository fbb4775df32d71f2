package org.opportunityfunnel.testkit.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.report.Include;

/**
 * The complete answers of both reports as CSV (report.md 6): "per-user data only; RFC 4180, UTF-8,
 * CRLF, header row". Cells are quoted only where they must be.
 */
public final class OracleCsv {
  private final OracleAnswers answers;

  public OracleCsv(Oracle oracle) {
    this.answers = new OracleAnswers(oracle);
  }

  /** "one row a user and stage". */
  public String stages(OracleRequest request) {
    StringBuilder csv = new StringBuilder();
    line(
        csv,
        List.of(
            "user_id",
            "user_name",
            "status_id",
            "status_label",
            "status_type",
            "count",
            "count_conversion_rate",
            "count_lost",
            "count_lost_ratio",
            "value",
            "value_conversion_rate",
            "value_lost",
            "value_lost_ratio",
            "weighted_value",
            "weighted_value_conversion_rate",
            "average_time_to_advance"));
    for (JsonNode user : answers.stages(withUsersOnly(request)).get("data")) {
      for (JsonNode stage : user.get("stages")) {
        List<String> cells = userCells(user);
        stage.get("status").forEach(member -> cells.add(cell(member)));
        addFields(cells, stage, List.of("status"));
        line(csv, cells);
      }
    }
    return csv.toString();
  }

  /** "one row a user". */
  public String totals(OracleRequest request) {
    StringBuilder csv = new StringBuilder();
    line(
        csv,
        List.of(
            "user_id",
            "user_name",
            "count",
            "count_total_complete",
            "count_total_won",
            "count_win_rate",
            "value_total_complete",
            "value_total_won",
            "value_win_rate",
            "average_time_to_win",
            "average_value_annualized_per_won_opportunity",
            "sales_velocity"));
    for (JsonNode user : answers.totals(withUsersOnly(request)).get("data")) {
      List<String> cells = userCells(user);
      addFields(cells, user, List.of("user_id", "user_name"));
      line(csv, cells);
    }
    return csv.toString();
  }

  private static OracleRequest withUsersOnly(OracleRequest request) {
    return request.withInclude(EnumSet.of(Include.USERS));
  }

  private static List<String> userCells(JsonNode user) {
    return new ArrayList<>(List.of(cell(user.get("user_id")), cell(user.get("user_name"))));
  }

  private static void addFields(List<String> cells, JsonNode object, List<String> except) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!except.contains(field.getKey())) {
        cells.add(cell(field.getValue()));
      }
    }
  }

  /**
   * "Null is empty. A text cell that starts with =, +, -, @, tab or CR gets a leading '; numbers
   * never do."
   */
  private static String cell(JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    String text = value.asText();
    boolean isFormula =
        value.isTextual() && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return isFormula ? "'" + text : text;
  }

  private static void line(StringBuilder csv, List<String> cells) {
    csv.append(String.join(",", cells.stream().map(OracleCsv::quoted).toList())).append("\r\n");
  }

  private static String quoted(String cell) {
    boolean needsQuotes = cell.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return needsQuotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
