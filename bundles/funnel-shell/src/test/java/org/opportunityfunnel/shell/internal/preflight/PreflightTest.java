package org.opportunityfunnel.shell.internal.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void theFirstRefusalIsTheOnlyLine() {
    int status =
        run(List.of(Optional::empty, () -> Optional.of("First."), () -> Optional.of("Second.")));
    assertEquals(1, status);
    assertEquals("funnel: First." + System.lineSeparator(), text());
  }

  @Test
  void nothingIsSaidWhenAllIsWell() {
    assertEquals(0, run(List.of(Optional::empty)));
    assertEquals("", text());
  }

  @Test
  void theStoreIsInTheDistributionUnlessToldOtherwise(@TempDir Path base) {
    Path data = base.resolve("data");
    Map<String, String> environment = Map.of("FUNNEL_HTTP_PORT", "none");
    assertEquals(1, run(Preflight.checks(environment, base, data)));
    assertTrue(Files.isDirectory(data.resolve("funnel")));
    assertTrue(text().startsWith("funnel: FUNNEL_HTTP_PORT=none"), text());

    Path elsewhere = base.resolve("elsewhere");
    run(
        Preflight.checks(
            Map.of("FUNNEL_DATA", elsewhere.toString(), "FUNNEL_HTTP_PORT", "none"), base, data));
    assertTrue(Files.isDirectory(elsewhere));
  }

  private int run(List<Check> checks) {
    return Preflight.run(checks, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
