package org.opportunityfunnel.close.internal.webhook;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.opportunityfunnel.close.internal.account.SignatureKey;

/** The webhook on a server of its own, at a fixed time. */
final class RunningWebhook {
  static final String KEY = "00112233445566778899aabbccddeeff";
  static final String OTHER_KEY = "ffeeddccbbaa99887766554433221100";
  static final long NOW = 1_700_000_000L;

  final WebhookServlet servlet;
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  RunningWebhook(Queue.Bounds bounds, Duration patience) throws Exception {
    this.servlet =
        new WebhookServlet(
            Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC), bounds, patience);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler();
    ServletHolder holder = new ServletHolder(servlet);
    holder.setAsyncSupported(true);
    context.addServlet(holder, "/api/v1/webhook/close/*");
    server.setHandler(context);
    server.start();
  }

  HttpRequest.Builder request(String path) {
    String address = "http://127.0.0.1:" + connector.getLocalPort() + "/api/v1/webhook/close";
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
  }

  /** A delivery as Close would sign it at that second. */
  HttpRequest signed(String key, long second, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    byte[] hash = SignatureKey.ofHex(key).orElseThrow().hash(Long.toString(second), bytes);
    return request("/")
        .header("Content-Type", "application/json")
        .header("close-sig-timestamp", Long.toString(second))
        .header("close-sig-hash", HexFormat.of().formatHex(hash))
        .POST(BodyPublishers.ofByteArray(bytes))
        .build();
  }

  HttpResponse<String> send(HttpRequest request) throws Exception {
    return http.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> deliver(String body) throws Exception {
    return send(signed(KEY, NOW, body));
  }

  CompletableFuture<HttpResponse<String>> deliverSoon(String body) {
    return http.sendAsync(signed(KEY, NOW, body), BodyHandlers.ofString());
  }

  /** A delivery of a lead; the organization in Close is {@code orga_close}. */
  static String lead(String id, String members) {
    return """
        {"event": {"object_type": "lead", "action": "updated", "object_id": "%s",
          "organization_id": "orga_close", "date_updated": "2026-01-02T03:04:05", "data": {%s}},
         "subscription_id": "whsub_1"}
        """
        .formatted(id, members);
  }

  void stop() throws Exception {
    servlet.close();
    server.stop();
  }
}
