package org.opportunityfunnel.itests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares the numbers, the words and the lengths of the drawn funnel with the API's figures. */
record PictureCheck(ApiFigures api, Writing writing, String measure) {
  private static final String TABLE = "stages-table-";
  private static final double PIXELS = 1.0;
  private static final String READ =
      "const width = (row, name) => { const it = row.querySelector(`[data-testid^='${name}-']`);"
          + "return it ? it.getBBox().width : 0; };"
          + "const text = (row, name) => (row.querySelector('.' + name)?.textContent ?? '')"
          + ".replace(/[\\u2068\\u2069]/g, '');"
          + "return [...document.querySelectorAll('[data-testid^=funnel-stage-]')].map(row => ({"
          + "id: row.dataset.testid.slice('funnel-stage-'.length), amount: text(row, 'amount'),"
          + "between: text(row, 'between'), label: text(row, 'label'),"
          + "bar: width(row, 'bar'), lost: width(row, 'lost'), ghost: width(row, 'ghost')}));";

  @SuppressWarnings("unchecked")
  void check(Browser browser) {
    List<Map<String, Object>> rows = (List<Map<String, Object>>) browser.run(READ);
    List<String> stages =
        api.records().keySet().stream().filter(place -> place.startsWith(TABLE)).toList();
    assertEquals(stages, rows.stream().map(row -> TABLE + row.get("id")).toList());
    double full = rows.stream().mapToDouble(PictureCheck::longest).max().orElse(0);
    double greatest = Math.max(greatest(api.records()), greatest(api.before()));
    for (Map<String, Object> row : rows) {
      checkWords(row, api.records().get(TABLE + row.get("id")));
      checkLengths(row, greatest <= 0 ? 0 : full / greatest);
    }
  }

  private void checkWords(Map<String, Object> row, JsonNode stage) {
    assertTrue(
        writing.says(measure, stage.path(measure), api.currency(), (String) row.get("amount")),
        () -> row + " but the API says " + stage);
    String between = (String) row.get("between");
    if (stage.at("/status/type").asText().equals("won")) {
      assertEquals("", between);
      return;
    }
    String[] parts = between.split(" · ");
    List<String> fields = new ArrayList<>(List.of(measure + "_conversion_rate"));
    if (!measure.equals("weighted_value")) {
      fields.add(measure + "_lost_ratio");
    }
    if (!stage.path("average_time_to_advance").isNull()) {
      fields.add("average_time_to_advance");
    }
    assertEquals(fields.size(), parts.length, between);
    for (int i = 0; i < parts.length; i++) {
      String field = fields.get(i);
      String figure = parts[i].replaceAll(" (advanced|lost)$", "");
      assertTrue(
          writing.says(field, stage.path(field), api.currency(), figure),
          () -> field + " in " + row + " but the API says " + stage);
    }
  }

  private void checkLengths(Map<String, Object> row, double scale) {
    JsonNode stage = api.records().get(TABLE + row.get("id"));
    JsonNode before = api.before().get(TABLE + row.get("id"));
    double whole = Math.max(0, stage.path(measure).asDouble()) * scale;
    double lost = Math.max(0, stage.path(measure + "_lost").asDouble()) * scale;
    double ghost = before == null ? 0 : Math.max(0, before.path(measure).asDouble()) * scale;
    assertEquals(whole, length(row, "bar") + length(row, "lost"), PIXELS, row::toString);
    assertEquals(Math.min(whole, lost), length(row, "lost"), PIXELS, row::toString);
    assertEquals(ghost, length(row, "ghost"), PIXELS, row::toString);
  }

  private double greatest(Map<String, JsonNode> records) {
    return records.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(TABLE))
        .mapToDouble(entry -> entry.getValue().path(measure).asDouble())
        .max()
        .orElse(0);
  }

  private static double longest(Map<String, Object> row) {
    return Math.max(length(row, "bar") + length(row, "lost"), length(row, "ghost"));
  }

  private static double length(Map<String, Object> row, String part) {
    return ((Number) row.get(part)).doubleValue();
  }
}
