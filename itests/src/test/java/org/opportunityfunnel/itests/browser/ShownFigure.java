package org.opportunityfunnel.itests.browser;

import java.util.List;
import java.util.Map;

/**
 * A figure as the page shows it.
 *
 * @param owner the test ID of its row, or of what else it belongs to
 * @param field the API's name for it, or {@code before} or {@code change}
 * @param value as the page had it before it was written
 * @param text as it is written
 */
record ShownFigure(String owner, String field, String value, String text) {
  private static final String READ =
      "return [...document.querySelectorAll('[data-field]')].map(cell => ({"
          + "owner: cell.closest('[data-testid]').dataset.testid, field: cell.dataset.field,"
          + "value: cell.dataset.value, text: cell.textContent}));";

  /** All of the page. */
  @SuppressWarnings("unchecked")
  static List<ShownFigure> all(Browser browser) {
    return ((List<Map<String, String>>) browser.run(READ))
        .stream()
            .map(
                cell ->
                    new ShownFigure(
                        cell.get("owner"), cell.get("field"), cell.get("value"), cell.get("text")))
            .toList();
  }

  /** Where it stands, for messages and maps. */
  String place() {
    return owner + " " + field;
  }
}
