package org.opportunityfunnel.close.internal.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opportunityfunnel.close.internal.webhook.RunningWebhook.KEY;
import static org.opportunityfunnel.close.internal.webhook.RunningWebhook.NOW;
import static org.opportunityfunnel.close.internal.webhook.RunningWebhook.OTHER_KEY;
import static org.opportunityfunnel.close.internal.webhook.RunningWebhook.lead;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.close.internal.account.CloseAccount;
import org.opportunityfunnel.close.internal.account.Configured;
import org.opportunityfunnel.close.internal.webhook.GatedImporter.Load;

@Timeout(60)
class WebhookServletTest {
  private static final Queue.Bounds BOUNDS = new Queue.Bounds(50, 1 << 20, 500);

  private final GatedImporter importer = new GatedImporter(0);
  private final CloseAccount account = Configured.account("orga_here", "orga_close", KEY);
  private RunningWebhook webhook;

  @BeforeEach
  void start() throws Exception {
    webhook = new RunningWebhook(BOUNDS, Duration.ofSeconds(20));
    webhook.servlet.addAccount(account);
    webhook.servlet.addImporter(importer);
  }

  @AfterEach
  void stop() throws Exception {
    importer.letEnd(1_000);
    webhook.stop();
  }

  @Test
  void isAnsweredOnlyWhenTheLoadHasEnded() throws Exception {
    CompletableFuture<HttpResponse<String>> answer =
        webhook.deliverSoon(lead("lead_1", "\"name\": \"A\""));
    importer.awaitBegun();
    assertFalse(answer.isDone());
    importer.letEnd(1);
    assertEquals(200, answer.get(20, TimeUnit.SECONDS).statusCode());
    assertEquals("{\"status\":\"stored\",\"data_version\":1}", answer.get().body());
    String line =
        "{\"_type\":\"Lead\",\"id\":\"lead_1\",\"name\":\"A\","
            + "\"date_updated\":\"2026-01-02T03:04:05\"}";
    assertEquals(List.of(new Load("orga_here", List.of(line))), importer.loads);
  }

  @Test
  void whatIsOfNoInterestIsAcknowledged() throws Exception {
    String body = lead("x", "").replace("\"lead\"", "\"activity.call\"");
    HttpResponse<String> answer = webhook.deliver(body);
    assertEquals(200, answer.statusCode());
    assertEquals("{\"status\":\"ignored\"}", answer.body());
    assertEquals(List.of(), importer.loads);
  }

  @ParameterizedTest
  @CsvSource({"-301", "301"})
  void aDeliveryOfAnotherTimeIsRefused(long off) throws Exception {
    assertRefused(webhook.send(webhook.signed(KEY, NOW + off, lead("x", ""))));
  }

  @ParameterizedTest
  @CsvSource({"-300", "300"})
  void aDeliveryWithinTheWindowIsNot(long off) throws Exception {
    importer.letEnd(1);
    assertEquals(200, webhook.send(webhook.signed(KEY, NOW + off, lead("x", ""))).statusCode());
  }

  @Test
  void whatNoKeySignedIsRefused() throws Exception {
    assertRefused(webhook.send(webhook.signed(OTHER_KEY, NOW, lead("x", ""))));
    assertRefused(
        webhook.send(webhook.request("/").POST(BodyPublishers.ofString(lead("x", ""))).build()));
    assertRefused(
        webhook.send(
            webhook
                .request("/")
                .header("close-sig-timestamp", Long.toString(NOW))
                .header("close-sig-hash", "00".repeat(32))
                .POST(BodyPublishers.ofString(lead("x", "")))
                .build()));
    webhook.servlet.removeAccount(account);
    assertRefused(webhook.deliver(lead("x", "")));
  }

  @Test
  void anotherOrganizationsEventIsRefused() throws Exception {
    assertRefused(webhook.deliver(lead("x", "").replace("orga_close", "orga_other")));
    assertRefused(webhook.deliver(lead("x", "").replace("\"organization_id\"", "\"other\"")));
  }

  @Test
  void theKeyAndTheOrganizationSayWhoseItIs() throws Exception {
    importer.letEnd(3);
    webhook.servlet.addAccount(Configured.account("orga_second", "orga_two", KEY));
    webhook.servlet.addAccount(Configured.account("orga_third", "", OTHER_KEY));
    webhook.deliver(lead("a", ""));
    webhook.deliver(lead("b", "").replace("orga_close", "orga_two"));
    webhook.send(webhook.signed(OTHER_KEY, NOW, lead("c", "")));
    assertEquals(
        List.of("orga_here", "orga_second", "orga_third"),
        importer.loads.stream().map(Load::organization).toList());
  }

  @Test
  void aSubscriptionCanBeExchanged() throws Exception {
    importer.letEnd(2);
    webhook.servlet.addAccount(
        Configured.account("orga_both", "orga_two", OTHER_KEY + "," + "ab".repeat(16)));
    String body = lead("b", "").replace("orga_close", "orga_two");
    assertEquals(200, webhook.send(webhook.signed(OTHER_KEY, NOW, body)).statusCode());
    assertEquals(200, webhook.send(webhook.signed("ab".repeat(16), NOW, body)).statusCode());
  }

  @Test
  void whatIsMalformedNamesTheField() throws Exception {
    importer.letEnd(10);
    HttpResponse<String> noEvent = webhook.deliver("{}");
    assertEquals(400, noEvent.statusCode());
    assertEquals(
        "{\"errors\":[],\"field-errors\":{\"event\":\"This must be an object.\"}}", noEvent.body());
    HttpResponse<String> bad = webhook.deliver(lead("x", "\"note\": \"bad\""));
    assertEquals(400, bad.statusCode());
    assertEquals("{\"errors\":[],\"field-errors\":{\"event.data.value\":\"is bad\"}}", bad.body());
    assertEquals(
        "{\"errors\":[\"The body must be a JSON object.\"],\"field-errors\":{}}",
        webhook.deliver("[]").body());
  }

  @Test
  void aBodyHasALimit() throws Exception {
    importer.letEnd(1);
    String fits = lead("x", "");
    fits += " ".repeat(WebhookServlet.MAX_BODY - fits.length());
    assertEquals(200, webhook.deliver(fits).statusCode());
    HttpResponse<String> answer = webhook.deliver(fits + " ");
    assertEquals(413, answer.statusCode());
    assertTrue(answer.body().contains("1 MiB"), answer::body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "OPTIONS"})
  void onlyPostIsPossible(String method) throws Exception {
    HttpResponse<String> answer =
        webhook.send(webhook.request("/").method(method, BodyPublishers.noBody()).build());
    assertEquals(405, answer.statusCode());
    assertEquals("POST", answer.headers().firstValue("Allow").orElse(""));
  }

  @Test
  void nothingIsBelow() throws Exception {
    assertEquals(
        404,
        webhook.send(webhook.request("/more").POST(BodyPublishers.noBody()).build()).statusCode());
  }

  @Test
  void moreThanCanWaitIsToComeAgain() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    answers.add(webhook.deliverSoon(lead("first", "")));
    importer.awaitBegun();
    for (int i = 0; i < 60; i++) {
      answers.add(webhook.deliverSoon(lead("lead_" + i, "")));
    }
    CompletableFuture<?> refused =
        CompletableFuture.anyOf(
            answers.stream()
                .map(one -> one.thenCompose(WebhookServletTest::ifUnavailable))
                .toArray(CompletableFuture[]::new));
    refused.get(20, TimeUnit.SECONDS);
    importer.letEnd(1_000);
    int stored = 0;
    int again = 0;
    for (CompletableFuture<HttpResponse<String>> one : answers) {
      HttpResponse<String> answer = one.get(20, TimeUnit.SECONDS);
      stored += answer.statusCode() == 200 ? 1 : 0;
      again += answer.statusCode() == 503 ? 1 : 0;
    }
    assertEquals(61, stored + again);
    int lines = importer.loads.stream().mapToInt(load -> load.lines().size()).sum();
    assertEquals(stored, lines);
  }

  @Test
  void aStoreThatTakesTooLongIsNotWaitedFor() throws Exception {
    webhook.stop();
    webhook = new RunningWebhook(BOUNDS, Duration.ofMillis(50));
    webhook.servlet.addAccount(account);
    webhook.servlet.addImporter(importer);
    HttpResponse<String> answer = webhook.deliver(lead("x", ""));
    assertEquals(503, answer.statusCode());
    assertEquals("2", answer.headers().firstValue("Retry-After").orElse(""));
    importer.letEnd(1);
  }

  @Test
  void anImporterMayGoAndAnotherOneCome() throws Exception {
    webhook.servlet.removeImporter(importer);
    CompletableFuture<HttpResponse<String>> answer = webhook.deliverSoon(lead("x", ""));
    importer.letEnd(1);
    webhook.servlet.addImporter(importer);
    assertEquals(200, answer.get(20, TimeUnit.SECONDS).statusCode());
  }

  @Test
  void aBugIsToldByAnIdOnly() throws Exception {
    importer.failure = new IllegalStateException("the inside");
    importer.letEnd(1);
    HttpResponse<String> answer = webhook.deliver(lead("x", ""));
    assertEquals(500, answer.statusCode());
    assertTrue(answer.body().contains("error_id"), answer::body);
    assertFalse(answer.body().contains("the inside"), answer::body);
  }

  @Test
  void aKeyOfSeveralOrganizationsIsOfNone() throws Exception {
    importer.letEnd(1);
    webhook.servlet.addAccount(Configured.account("orga_a", "", OTHER_KEY));
    webhook.servlet.addAccount(Configured.account("orga_b", "", OTHER_KEY));
    assertRefused(webhook.send(webhook.signed(OTHER_KEY, NOW, lead("x", ""))));
    webhook.servlet.addAccount(Configured.account("orga_c", "orga_close", OTHER_KEY));
    assertEquals(200, webhook.send(webhook.signed(OTHER_KEY, NOW, lead("x", ""))).statusCode());
    assertEquals("orga_c", importer.loads.get(0).organization());
  }

  private void assertRefused(HttpResponse<String> answer) {
    assertEquals(401, answer.statusCode());
    assertEquals("{\"error\":\"Unauthorized\"}", answer.body());
    assertEquals(List.of(), importer.loads);
  }

  /** Never completes for another answer. */
  private static CompletableFuture<Void> ifUnavailable(HttpResponse<String> answer) {
    boolean isUnavailable =
        answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isPresent();
    return isUnavailable ? CompletableFuture.completedFuture(null) : new CompletableFuture<>();
  }
}
