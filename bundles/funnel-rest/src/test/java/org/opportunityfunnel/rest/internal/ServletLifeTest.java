package org.opportunityfunnel.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.rest.internal.jersey.Services;

class ServletLifeTest {

  @Test
  void answersAgainWhenItsContainerWasRestarted() throws Exception {
    ApiServlet servlet =
        new ApiServlet(
            RestOptions.of(Settings.in(Path.of("nowhere")), refusal -> {}),
            Services.absent(Duration.ZERO));
    assertEquals(1, servlet.taken().getCount());
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(new ServletHolder(servlet), "/api/v1/*");
    server.setHandler(context);
    for (int start = 0; start < 2; start++) {
      server.start();
      assertEquals(503, health(connector.getLocalPort()));
      server.stop();
    }
    assertEquals(0, servlet.taken().getCount());
  }

  private static int health(int port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/health/")).build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
