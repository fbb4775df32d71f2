package org.opportunityfunnel.itests.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.Build;

/** Makes the pictures of {@code docs/images} from the demo's data; only on request. */
@ExtendWith(Visiting.class)
@EnabledIfSystemProperty(
    named = "funnel.screenshots",
    matches = ".*",
    disabledReason = "Only with -Dfunnel.screenshots")
class ScreenshotsIT {
  private static final Path IMAGES = Build.root().resolve("docs/images");
  private static final int[] WIDTHS = {1280, 390};

  /** Where the table of stages ends, with the room below it. */
  private static final String END =
      "const card = document.querySelector('[data-testid=stages-table]').closest('section');"
          + "return Math.round(card.getBoundingClientRect().bottom + scrollY + 8);";

  private static final int MOST_BYTES = 200_000;

  @Test
  void ofThePage(Visit visit) throws IOException {
    Browser browser = visit.browser();
    browser.locate("en-US", "UTC");
    visit.open("").signIn(visit.site().demoKey());
    visit.reportsAfter(() -> browser.choose("pipeline", "New Business"));
    browser.run("document.activeElement.blur();");
    browser.hideScrollbars();
    for (String theme : new String[] {"light", "dark"}) {
      browser.prefer(theme);
      for (int width : WIDTHS) {
        browser.resize(width, 1000);
        // Drawn anew at the new width, then painted.
        browser.awaitPaint();
        browser.resize(width, ((Number) browser.run(END)).intValue());
        browser.awaitPaint();
        Path file = IMAGES.resolve("page-" + width + "-" + theme + ".png");
        browser.screenshot(file);
        assertTrue(Files.size(file) < MOST_BYTES, file::toString);
      }
    }
  }

  @Test
  void ofTheSvg(Visit visit) throws IOException {
    String key = visit.site().demoKey();
    visit.open("").signIn(key);
    String body =
        visit.reports().stream()
            .filter(it -> it.isReport("stages"))
            .findFirst()
            .orElseThrow()
            .body();
    Answer svg =
        visit
            .site()
            .server()
            .admin()
            .withKey(key)
            .report("stages", body, "Accept", "image/svg+xml")
            .expect(200);
    Files.createDirectories(IMAGES);
    Files.writeString(IMAGES.resolve("funnel.svg"), svg.body());
  }
}
