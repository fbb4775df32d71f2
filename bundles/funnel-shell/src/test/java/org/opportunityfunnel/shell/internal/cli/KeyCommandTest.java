package org.opportunityfunnel.shell.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.shell.internal.fake.FakeServer;
import org.opportunityfunnel.shell.internal.fake.FakeServer.Answer;

class KeyCommandTest {
  private static final String MADE =
      "{\"id\":\"k1\",\"name\":\"ci\",\"organization\":\"orga_default\",\"rights\":[\"report\"],"
          + "\"user_id\":null,\"visible_users\":null,\"date_created\":\"2026-01-02T03:04:05Z\"";

  private FakeServer server;

  @BeforeEach
  void start() throws IOException {
    server = ServerFixture.start();
    server.on("POST /api_key/", request -> Answer.json(201, MADE + ",\"key\":\"ofk_k1_x\"}"));
    server.on("GET /api_key/", "{\"data\":[" + MADE + "}]}");
    server.on(
        "DELETE /api_key/k 1/", request -> new Answer(204, "text/plain", new byte[0], Map.of()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private CliRun run(String... arguments) {
    return CliRun.of(
        Map.of("FUNNEL_URL", server.url(), "FUNNEL_ADMIN_KEY", "k3y"), Path.of("home"), arguments);
  }

  @Test
  void theNewKeyIsAloneOnStandardOutput() {
    CliRun run = run("key", "create", "--name", "ci");
    assertEquals(0, run.code(), run.err());
    assertEquals("ofk_k1_x\n", run.out());
    assertEquals("Made the key k1 for orga_default:\n", run.err());
    assertEquals("{\"name\":\"ci\",\"rights\":[\"report\"]}", server.last("POST /api_key/").text());
  }

  @Test
  void usersAreLookedUp() {
    run(
        "key",
        "create",
        "--name",
        "n",
        "--right",
        "report,import",
        "--right",
        "ADMIN",
        "--user",
        "ann lee",
        "--visible-user",
        "user_2",
        "--visible-user",
        "ann@example.com");
    assertEquals(
        "{\"name\":\"n\",\"rights\":[\"report\",\"import\",\"admin\"],\"user_id\":\"user_1\","
            + "\"visible_users\":[\"user_2\",\"user_1\"]}",
        server.last("POST /api_key/").text());
  }

  @Test
  void inAnotherOrganizationTheyAreIds() {
    run("key", "create", "--name", "n", "--organization", "orga_x", "--user", "user_9");
    assertEquals(
        "{\"name\":\"n\",\"rights\":[\"report\"],\"organization\":\"orga_x\","
            + "\"user_id\":\"user_9\"}",
        server.last("POST /api_key/").text());
  }

  @Test
  void lists() {
    CliRun run = run("key", "list", "--organization", "orga x&y");
    assertEquals(
        """
        ID  Name  Organization  Rights  Sees      Created
        k1  ci    orga_default  report  everyone  2026-01-02
        """,
        run.out());
    assertEquals("organization=orga%20x%26y", server.last("GET /api_key/").query());
    run("key", "list");
    assertEquals(null, server.last("GET /api_key/").query());
  }

  @Test
  void revokes() {
    CliRun run = run("key", "revoke", "k 1");
    assertEquals(0, run.code(), run.err());
    assertEquals("The key k 1 is revoked.\n", run.err());
    CliRun unknown = run("key", "revoke", "k2");
    assertEquals(1, unknown.code());
    assertEquals("Not found.\n", unknown.err());
  }
}
