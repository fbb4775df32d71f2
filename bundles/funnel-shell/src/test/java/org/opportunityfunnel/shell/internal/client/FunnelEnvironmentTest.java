package org.opportunityfunnel.shell.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;

class FunnelEnvironmentTest {
  @TempDir Path home;

  private FunnelEnvironment environment(String... pairs) {
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      variables.put(pairs[i], pairs[i + 1]);
    }
    return new FunnelEnvironment(variables, home);
  }

  private static String secret(FunnelEnvironment environment) {
    return environment.key().map(ApiKey::secret).orElse("none");
  }

  @Test
  void findsTheServer() {
    assertEquals("http://127.0.0.1:8181", environment().address().toString());
    assertEquals("http://127.0.0.1:9", environment("FUNNEL_HTTP_PORT", "9").address().toString());
    FunnelEnvironment both = environment("FUNNEL_URL", "https://h", "FUNNEL_HTTP_PORT", "9");
    assertEquals("https://h", both.address().toString());
    assertEquals("http://127.0.0.1:9", both.localAddress().toString());
    assertEquals("http://127.0.0.1:8181", environment("FUNNEL_URL", " ").address().toString());
  }

  @Test
  void findsTheData() {
    assertEquals(home.resolve("data/funnel"), environment().data());
    assertEquals(Path.of("/k/funnel"), environment("KARAF_DATA", "/k").data());
    assertEquals(Path.of("/b/data/funnel"), environment("KARAF_BASE", "/b").data());
    assertEquals(Path.of("/d"), environment("KARAF_DATA", "/k", "FUNNEL_DATA", "/d").data());
  }

  @Test
  void takesTheNearestKey() throws IOException {
    assertEquals("none", secret(environment()));
    Files.createDirectories(home.resolve("data/funnel"));
    Files.writeString(home.resolve("data/funnel/admin.key"), "");
    assertEquals("none", secret(environment()));
    Files.writeString(home.resolve("data/funnel/admin.key"), "from-file\n");
    assertEquals("from-file", secret(environment()));
    assertEquals("admin", secret(environment("FUNNEL_ADMIN_KEY", "admin")));
    assertEquals("own", secret(environment("FUNNEL_ADMIN_KEY", "admin", "FUNNEL_KEY", "own ")));
    assertEquals("none", secret(environment("FUNNEL_DATA", home.resolve("other").toString())));
  }

  @Test
  void aKeyFileThatCantBeReadIsTold() throws IOException {
    Files.createDirectories(home.resolve("data/funnel/admin.key"));
    CommandFailure failure = assertThrows(CommandFailure.class, () -> environment().key());
    assertEquals(CommandFailure.Kind.REFUSED, failure.kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret\nkey", "secret key", "secr\u00E9tkey", "secret\u0000key"})
  void aKeyThatIsNoneIsRefusedAndNotShown(String secret) {
    CommandFailure failure =
        assertThrows(CommandFailure.class, () -> environment("FUNNEL_KEY", secret).key());
    assertEquals(CommandFailure.Kind.USAGE, failure.kind());
    assertEquals("The API key in FUNNEL_KEY has characters that no key has.", failure.getMessage());
  }

  @Test
  void aKeyShowsWhereItIsAndNotWhatItIs() {
    ApiKey inFile =
        new ApiKey("s3cret", Optional.of(Path.of("/a b/it's/admin.key")), Optional.empty());
    assertEquals("$(cat '/a b/it'\\''s/admin.key')", inFile.shellText());
    ApiKey variable = new ApiKey("s3cret", Optional.empty(), Optional.of("FUNNEL_KEY"));
    assertEquals("$FUNNEL_KEY", variable.shellText());
    assertFalse((inFile.toString() + variable).contains("s3cret"));
  }
}
