package org.opportunityfunnel.shell.internal.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.opportunityfunnel.shell.internal.fake.FakeServer;
import org.opportunityfunnel.shell.internal.fake.FakeServer.Answer;

/** A fake server with the look-ups and reports of a small organization. */
public final class ServerFixture {

  private ServerFixture() {}

  public static FakeServer start() throws IOException {
    return new FakeServer()
        .on("GET /health/", text("health.json"))
        .on("GET /engine/", text("engines.json"))
        .on("GET /status/", text("status.json"))
        .on(
            "DELETE /organization/acme/",
            "{\"organization\":\"acme\",\"removed\":{\"pipeline\":2,\"opportunity\":1234,\"opportunity_status_change\":56789}}")
        .on("GET /import/", text("imports.json"))
        .on("DELETE /import/mine/", request -> new Answer(204, "text/plain", new byte[0], Map.of()))
        .on(
            "DELETE /import/nobody/",
            request -> Answer.json(404, "{\"error\":\"No import of this ID is under way.\"}"))
        .on("GET /sync/", text("syncs.json"))
        .on("GET /sync/delivery/", text("deliveries.json"))
        .on("POST /sync/", request -> Answer.json(202, text("syncs.json")))
        .on("GET /me/", "{\"id\":\"user_1\"}")
        .on("GET /pipeline/", text("pipelines.json"))
        .on("GET /user/", text("users.json"))
        .on("GET /group/", "{\"data\":[{\"id\":\"group_1\",\"name\":\"East\"}]}")
        .on("GET /saved_search/", "{\"data\":[{\"id\":\"save_1\",\"name\":\"Large\"}]}")
        .on(
            "POST /report/funnel/opportunity/stages/",
            request -> report(request, text("stages.json"), "user_id,count\r\nu,1\r\n"))
        .on(
            "POST /report/funnel/opportunity/totals/",
            request -> report(request, text("totals.json"), "user_id,count\r\n"));
  }

  private static Answer report(FakeServer.Request request, String json, String csv) {
    return request.header("Accept").equals("text/csv")
        ? new Answer(200, "text/csv", csv.getBytes(StandardCharsets.UTF_8), Map.of())
        : Answer.json(200, json);
  }

  public static String text(String name) {
    try (InputStream in = ServerFixture.class.getResourceAsStream("/answers/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
