package org.opportunityfunnel.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataTest {
  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("data.json"), text);
  }

  @Test
  void aReviewIsRead() throws IOException {
    Review review =
        Review.read(
            file(
                """
                {"reviewed": "2026-11-28", "unnamed": {},
                 "components": {"a:b:1": {}, "a:c:1": {"packages": ["x"], "embeds": {"e:f:2": "so"}}}}
                """));
    assertEquals(
        new Review.Reviewed(List.of("x"), Map.of(Coordinates.of("e:f:2"), "so")),
        review.of(Coordinates.of("a:c:1")).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"advisory\": \"C\", \"component\": \"a:b:1\", \"until\": \"2027-01-01\"}]",
        "[{\"advisory\": \"C\", \"component\": \"a:b:1\", \"until\": \"2027-01-01\", \"reason\": \" \"}]",
        "[{\"advisory\": \"C\", \"component\": \"a:b:1\", \"reason\": \"So.\"}]",
        "[{\"advisory\": \"C\", \"component\": \"a:b:1\", \"reason\": \"So.\", \"until\": null}]",
        "[{\"advisory\": \"C\", \"component\": \"a:b\", \"until\": \"2027-01-01\", \"reason\": \"So.\"}]",
        "[{\"advisory\": \"C\", \"component\": \"a:b:1\", \"until\": \"2027-01-01\", \"reason\": \"So.\", \"more\": 1}]",
      })
  void anAcceptanceNeedsAReasonAndAnEnd(String text) throws IOException {
    Path file = file(text);
    IOException wrong = assertThrows(IOException.class, () -> Acceptance.read(file));
    assertTrue(wrong.getMessage().startsWith(file + ": "), wrong.getMessage());
  }

  @Test
  void anAdvisoryIsThereOnce() throws IOException {
    String one =
        """
        {"id": "C", "aliases": [], "packages": ["a:b"], "ranges": [{"introduced": "0"}],
         "severity": "low", "summary": "Bad.", "source": "s", "gathered": "2026-11-28"}
        """;
    assertEquals(1, Advisory.read(file("[" + one + "]")).size());
    Path twice = file("[" + one + ", " + one + "]");
    assertThrows(IOException.class, () -> Advisory.read(twice));
  }

  @Test
  void aComponentIsThereOnce() throws IOException {
    Path twice =
        file(
            "{\"reviewed\": \"2026-11-28\", \"unnamed\": {}, \"components\": {\"a:b:1\": {}, \"a:b:1\": {}}}");
    assertThrows(IOException.class, () -> Review.read(twice));
  }
}
