package org.opportunityfunnel.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditionTest {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void isAnotherWhenAnyFileIs() {
    Edition edition = Edition.of(Map.of("a", bytes("1"), "b", bytes("2")));
    assertEquals(edition, Edition.of(Map.of("b", bytes("2"), "a", bytes("1"))));
    assertNotEquals(edition, Edition.of(Map.of("a", bytes("1"), "b", bytes("3"))));
    assertNotEquals(edition, Edition.of(Map.of("a", bytes("1"), "c", bytes("2"))));
    assertNotEquals(edition, Edition.of(Map.of("a", bytes("12"), "b", bytes(""))));
  }

  @Test
  void pointsLinksOfTheIndexIntoItself() {
    String index =
        "<link href=\"css/a.css\" /><link rel=\"icon\" href=\"icon.svg\" /><a href=\"#main\">x</a>"
            + "<script src=\"js/main.js\"></script>";
    assertEquals(
        "<link href=\"E/css/a.css\" /><link rel=\"icon\" href=\"E/icon.svg\" />"
            + "<a href=\"#main\">x</a><script src=\"E/js/main.js\"></script>",
        new String(new Edition("E").pointed(bytes(index)), StandardCharsets.UTF_8));
  }
}
