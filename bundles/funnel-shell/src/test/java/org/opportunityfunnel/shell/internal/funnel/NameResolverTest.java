package org.opportunityfunnel.shell.internal.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.shell.internal.client.FunnelClient;
import org.opportunityfunnel.shell.internal.client.Lookups;
import org.opportunityfunnel.shell.internal.client.ServerAddress;
import org.opportunityfunnel.shell.internal.fake.FakeServer;
import org.opportunityfunnel.shell.internal.fake.FakeServer.Answer;

class NameResolverTest {
  private FakeServer server;
  private NameResolver resolver;

  @BeforeEach
  void start() throws IOException {
    server = new FakeServer();
    server.on(
        "GET /pipeline/",
        "{\"data\":[{\"id\":\"pipe_1\",\"name\":\"Sales\",\"statuses\":[]},"
            + "{\"id\":\"pipe_2\",\"name\":\"Renewals\",\"statuses\":[]}],\"has_more\":false}");
    server.on("GET /group/", "{\"data\":[{\"id\":\"group_1\",\"name\":\"East\"}]}");
    server.on("GET /saved_search/", "{\"data\":[]}");
    server.on(
        "GET /user/",
        request ->
            Answer.json(
                200,
                request.query().contains("_skip=0")
                    ? "{\"data\":[{\"id\":\"u1\",\"first_name\":\"Ann\",\"last_name\":\"Lee\","
                        + "\"email\":\"ann@x.org\"},{\"id\":\"u2\",\"first_name\":\"Bo\","
                        + "\"last_name\":null,\"email\":\"u1\"}],\"has_more\":true}"
                    : "{\"data\":[{\"id\":\"u3\",\"first_name\":\"Bo\"},"
                        + "{\"id\":\"u4\",\"first_name\":\"李\",\"last_name\":\"伟\"}],"
                        + "\"has_more\":false}"));
    resolver =
        new NameResolver(
            new Lookups(
                new FunnelClient(
                    ServerAddress.ofUrl(server.url()), Optional.empty(), Duration.ofSeconds(30))));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "u1, u1",
    "ann@X.org, u1",
    "ann lee, u1",
    "' Ann Lee ', u1",
    "u4, u4",
    "李 伟, u4",
    "u3, u3"
  })
  void findsUsers(String wanted, String id) {
    assertEquals(List.of(id), resolver.usersAndGroups(List.of(wanted), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bo|Several users are called \"bo\"; name one by its ID: u2, u3",
        "Zed|There is no user \"Zed\"; there is \"Ann Lee\", \"Bo\", \"Bo\", \"李 伟\".",
        "U1x|There is no user \"U1x\"; there is \"Ann Lee\", \"Bo\", \"Bo\", \"李 伟\"."
      })
  void saysWhatThereIs(String wanted, String message) {
    CommandFailure failure =
        assertThrows(
            CommandFailure.class, () -> resolver.usersAndGroups(List.of(wanted), List.of()));
    assertEquals(CommandFailure.Kind.USAGE, failure.kind());
    assertEquals(message, failure.getMessage());
  }

  @Test
  void keepsTheOrder() {
    assertEquals(
        List.of("u4", "u1", "group_1"),
        resolver.usersAndGroups(List.of("李 伟", "u1"), List.of("east")));
  }

  @Test
  void asksForAPipelineWhereThereAreSeveral() {
    assertEquals("pipe_2", resolver.pipeline("renewals"));
    CommandFailure several = assertThrows(CommandFailure.class, () -> resolver.pipeline(null));
    assertEquals(
        "There are several pipelines; choose one by --pipeline: \"Sales\", \"Renewals\".",
        several.getMessage());
  }

  @Test
  void takesTheOnlyPipeline() {
    server.on("GET /pipeline/", "{\"data\":[{\"id\":\"pipe_9\",\"name\":\"One\"}]}");
    assertEquals("pipe_9", resolver.pipeline(null));
    server.on("GET /pipeline/", "{\"data\":[]}");
    CommandFailure none = assertThrows(CommandFailure.class, () -> resolver.pipeline(null));
    assertEquals("There is no pipeline yet; import data first.", none.getMessage());
  }

  @Test
  void saysThatThereIsNoSavedSearch() {
    CommandFailure none = assertThrows(CommandFailure.class, () -> resolver.savedSearch("Big"));
    assertEquals("There is no saved search \"Big\"; there is none.", none.getMessage());
  }
}
