package org.opportunityfunnel.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.rest.internal.RestOptions.RateLimit;

class RestOptionsTest {
  private static final Settings SETTINGS = Settings.in(Path.of("somewhere"));

  private final List<String> refusals = new ArrayList<>();

  private RestOptions options(RestSettings settings) {
    return RestOptions.of(settings, refusals::add);
  }

  @Test
  void theDefaults() throws Exception {
    assertEquals("", RestSettings.class.getMethod("directory").getDefaultValue());
    assertEquals("", RestSettings.class.getMethod("_adminKey").getDefaultValue());
    assertEquals(0, RestSettings.class.getMethod("rateLimit").getDefaultValue());
    assertEquals(1, RestSettings.class.getMethod("rateLimitSeconds").getDefaultValue());
    assertEquals(
        (int) RestOptions.DEFAULT_MEBIBYTES,
        RestSettings.class.getMethod("answerCacheMebibytes").getDefaultValue());
    assertEquals(
        RestOptions.DEFAULT_ORGANIZATION,
        RestSettings.class.getMethod("organization").getDefaultValue());
    assertEquals(
        new RestOptions(
            Path.of("somewhere"), Optional.empty(), "orga_default", Optional.empty(), 128L << 20),
        options(SETTINGS));
    assertEquals(
        Path.of(System.getProperty("karaf.data", "data"), "funnel"),
        options(new Settings(" ", "", "o", 0, 1, 128)).directory());
    assertEquals(List.of(), refusals);
  }

  @Test
  void whatIsGivenHolds() {
    assertEquals(
        new RestOptions(
            Path.of("somewhere"),
            Optional.of("key"),
            "orga_x",
            Optional.of(new RateLimit(5, 60)),
            7L << 20),
        options(
            SETTINGS
                .withAdminKey(" key\n")
                .withOrganization("orga_x")
                .withRateLimit(5, 60)
                .withAnswerCache(7)));
    assertEquals(List.of(), refusals);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 1, , rateLimit must be from 0 to 1000000; using 0.",
    "1000001, 1, , rateLimit must be from 0 to 1000000; using 0.",
    "7, 0, 7, rateLimitSeconds must be from 1 to 86400; using 1.",
    "7, 86401, 7, rateLimitSeconds must be from 1 to 86400; using 1.",
  })
  void limitsOutOfBoundsAreRefused(int requests, int seconds, Integer holds, String refusal) {
    assertEquals(
        Optional.ofNullable(holds).map(limit -> new RateLimit(limit, 1)),
        options(SETTINGS.withRateLimit(requests, seconds)).rateLimit());
    assertEquals(List.of("org.opportunityfunnel.rest: " + refusal), refusals);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_537})
  void memoryOutOfBoundsIsRefused(int mebibytes) {
    assertEquals(128L << 20, options(SETTINGS.withAnswerCache(mebibytes)).answerBytes());
    assertEquals(
        List.of(
            "org.opportunityfunnel.rest: answerCacheMebibytes must be from 0 to 65536; using 128."),
        refusals);
  }

  @Test
  void anOrganizationWithoutIdIsRefused() {
    assertEquals("orga_default", options(SETTINGS.withOrganization(" ")).organization());
    assertEquals(
        List.of(
            "org.opportunityfunnel.rest: organization must be 1 to 255 characters; using"
                + " orga_default."),
        refusals);
  }
}
