package org.opportunityfunnel.itests.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.opportunityfunnel.itests.harness.CsvTable;

/** Whose of the {@link SearchRecords} a search keeps, wherever that can be read. */
record Kept(SearchClient client) {

  /** In the reports as JSON and as CSV, and counted so by the preview. */
  void assertAre(String users, String body) {
    String id = client.made(body);
    Set<String> expected = users(users);
    assertEquals(expected, client.users(SearchRecords.PIPELINE, id), body);
    String csv =
        client
            .report("stages", SearchRecords.PIPELINE, id, "Accept", "text/csv")
            .expect(200)
            .body();
    Set<String> rows = new TreeSet<>();
    CsvTable.parse(csv).rows().forEach(row -> rows.add(row.get("user_id")));
    assertEquals(expected, rows, body);
    assertEquals(
        expected.size(), client.preview(body).expect(200).json().path("count").asInt(), body);
    client.remove(id).expect(204);
  }

  /** The words of the text. */
  static Set<String> users(String text) {
    return text.isBlank() ? Set.of() : new TreeSet<>(Set.of(text.strip().split(" +")));
  }
}
