package org.opportunityfunnel.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.report.Health;

class HealthTest {
  private static final Health READY =
      new Health(
          true,
          "ready",
          List.of(
              new EngineStatus("columnar", EngineStatus.State.READY, ""),
              new EngineStatus("sql", EngineStatus.State.FAILED, "No database.")));

  private static HttpResponse<String> ask(RunningApi api) throws Exception {
    return api.send(HttpRequest.newBuilder(api.uri("health/")));
  }

  @Test
  void readyNeedsNoKey() throws Exception {
    try (RunningApi api = RunningApi.start()) {
      api.reports.health = READY;
      HttpResponse<String> answer = ask(api);
      assertEquals(200, answer.statusCode());
      assertEquals(
          "{\"status\":\"ok\",\"store\":\"ready\",\"engines\":[{\"name\":\"columnar\",\"state\":"
              + "\"ready\",\"detail\":\"\"},{\"name\":\"sql\",\"state\":\"failed\",\"detail\":"
              + "\"No database.\"}],\"formats\":[\"json\",\"csv\",\"svg\"],\"authentication\":\"ready\"}",
          answer.body());
    }
  }

  @Test
  void whatIsMissingIsSaid() throws Exception {
    try (RunningApi api = RunningApi.empty(Settings.in(Path.of("nowhere")))) {
      HttpResponse<String> nothing = ask(api);
      assertEquals(503, nothing.statusCode());
      assertEquals(List.of("2"), nothing.headers().allValues("Retry-After"));
      assertEquals(
          "{\"status\":\"unavailable\",\"store\":\"no report service\",\"engines\":[],"
              + "\"formats\":[],\"authentication\":\"nothing can check credentials\",\"error\":\"Reports can't be"
              + " answered at the moment.\"}",
          nothing.body());
      api.services.reports().set(api.reports);
      assertEquals(503, ask(api).statusCode());
      api.services.authenticators().add(new FakeAuthenticator(), 0, 1);
      assertEquals(503, ask(api).statusCode());
      api.services.formats().add(new FakeFormat("text/x"), 0, 1);
      assertEquals(200, ask(api).statusCode());
      api.reports.health = new Health(false, "locked by another process", List.of());
      assertEquals(503, ask(api).statusCode());
    }
  }
}
