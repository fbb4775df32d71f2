package org.opportunityfunnel.itests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares every figure of a page with the API's.
 *
 * @param measure {@code count}, {@code value} or {@code weighted_value}
 */
record FigureCheck(ApiFigures api, Writing writing, String measure) {
  private static final Set<String> OF_COMPARISON = Set.of("before", "change");
  private static final Set<String> OF_WON = Set.of("count", "value", "weighted_value");

  /** Fails at the first that differs, and when one is missing. */
  void check(Browser browser) {
    Set<String> places = new TreeSet<>();
    for (ShownFigure shown : ShownFigure.all(browser)) {
      JsonNode record = api.records().get(shown.owner());
      assertFalse(record == null, () -> "The API knows nothing of " + shown);
      if (OF_COMPARISON.contains(shown.field())) {
        checkCompared(shown, record);
      } else {
        checkFigure(shown, record);
      }
      places.add(shown.owner());
    }
    assertEquals(new TreeSet<>(api.records().keySet()), places);
  }

  private void checkFigure(ShownFigure shown, JsonNode record) {
    boolean hasNone =
        record.at("/status/type").asText().equals("won") && !OF_WON.contains(shown.field());
    JsonNode figure = hasNone ? NullNode.instance : record.path(shown.field());
    assertFalse(figure.isMissingNode(), () -> "Not of the API: " + shown);
    assertTrue(
        writing.says(shown.field(), figure, api.currency(), shown.text()),
        () -> shown + " but the API says " + figure);
  }

  private void checkCompared(ShownFigure shown, JsonNode record) {
    JsonNode earlier = api.before().get(shown.owner());
    JsonNode was = earlier == null ? NullNode.instance : earlier.path(measure);
    boolean isSaid =
        shown.field().equals("before")
            ? writing.says(measure, was, api.currency(), shown.text())
            : isChange(shown.text(), was, record.path(measure));
    assertTrue(isSaid, () -> shown + " but the API says " + was + ", then " + record.path(measure));
  }

  private boolean isChange(String text, JsonNode was, JsonNode is) {
    double before = was.asDouble();
    if (was.isNull() || before == 0 && is.asDouble() != 0) {
      return text.equals("–");
    }
    double percent = before == 0 ? 0 : (is.asDouble() - before) / before * 100;
    return Writing.isNear(writing.number(text), percent)
        && text.startsWith("▲") == percent > 0
        && text.startsWith("▼") == percent < 0;
  }
}
