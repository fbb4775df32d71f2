package org.opportunityfunnel.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.opportunityfunnel.itests.close.CloseEvents;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.Distribution;
import org.opportunityfunnel.itests.harness.FreePort;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.testkit.years.SalesYears;

/**
 * Prints how fast Close's webhook acknowledges what is durable and how soon a report shows it,
 * beside imports of one record each. Arguments: opportunities that are there before, seconds a
 * measurement, deliveries at once (1000000 30 256).
 */
public final class WebhookBenchmark {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ORGANIZATION = "orga_events";
  private static final String IN_CLOSE = "orga_in_close";
  private static final String KEY = "00112233445566778899aabbccddeeff";
  private static final String NEWEST =
      "{\"pipeline\":\""
          + SalesYears.pipeline(0)
          + "\",\"type\":\"created-cohort\",\"cohort_datetime_range\":{\"start\":\"2025-11-01\","
          + "\"end\":\"2025-12-31\"},\"include\":[\"meta\"]}";

  private final Http http;
  private final CloseEvents close;
  private final LiveEvents events;
  private final int seconds;
  private final int atOnce;

  private WebhookBenchmark(
      Http http, CloseEvents close, LiveEvents events, int seconds, int atOnce) {
    this.http = http;
    this.close = close;
    this.events = events;
    this.seconds = seconds;
    this.atOnce = atOnce;
  }

  public static void main(String[] arguments) throws Exception {
    int opportunities = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    Distribution distribution = Distribution.assembly("webhook-benchmark");
    distribution.configure(
        "org.opportunityfunnel.close-events.cfg",
        "organization = " + ORGANIZATION,
        "closeOrganization = " + IN_CLOSE,
        ".webhookKeys = " + KEY);
    Machine.print();
    Path file = Files.createTempFile("funnel-years-", ".ndjson.gz");
    YearsFile.write(new SalesYears(opportunities, 1), file);
    System.out.printf(Locale.ROOT, "| %,d opportunities before | |%n|---|---|%n", opportunities);
    try (FunnelServer server = FunnelServer.of(distribution, FreePort.find(), "server")) {
      server.start().awaitReady();
      Http http = new Http(server.base(), server.newKeyText(ORGANIZATION, "\"report\",\"import\""));
      loaded(http.load(BodyPublishers.ofFile(file), "Content-Encoding", "gzip"));
      new WebhookBenchmark(
              http,
              new CloseEvents(server.anonymous(), IN_CLOSE, KEY),
              new LiveEvents(IN_CLOSE, opportunities),
              arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30,
              arguments.length > 2 ? Integer.parseInt(arguments[2]) : 256)
          .run();
    } finally {
      Files.delete(file);
    }
  }

  private static long loaded(HttpResponse<byte[]> answer) throws Exception {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
    }
    return JSON.readTree(answer.body()).path("data_version").asLong();
  }

  private void run() throws Exception {
    OpenLoop webhook = new OpenLoop(this::delivered, this::shown, atOnce);
    OpenLoop imports = new OpenLoop(this::imported, this::shown, atOnce);
    webhook.run("warming up: webhook, 300 deliveries/s", 300, seconds);
    webhook.run("webhook, 10 deliveries/s", 10, seconds);
    webhook.run("webhook, 100 deliveries/s", 100, seconds);
    webhook.run("webhook, 500 deliveries/s", 500, seconds);
    webhook.run("webhook, as many as " + atOnce + " at once are answered", 0, seconds);
    imports.run("imports of one record each, " + atOnce + " at once", 0, seconds);
  }

  /** The data version that has the next event. */
  private long delivered() {
    Answer answer = close.deliver(events.delivery()).expect(200);
    return answer.json().path("data_version").asLong();
  }

  private long imported() throws Exception {
    return loaded(http.load(BodyPublishers.ofString(events.line())));
  }

  /** The data version of a report that is asked now. */
  private long shown() throws Exception {
    JsonNode answer = JSON.readTree(http.report("totals", NEWEST, "application/json").body());
    return answer.at("/meta/data_version").asLong();
  }
}
