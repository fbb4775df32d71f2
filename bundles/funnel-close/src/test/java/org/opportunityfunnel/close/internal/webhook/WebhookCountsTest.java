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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opportunityfunnel.api.sync.DeliveryInfo;
import org.opportunityfunnel.api.sync.DeliveryInfo.Refusal;
import org.opportunityfunnel.api.sync.DeliveryRefusal;
import org.opportunityfunnel.close.internal.account.CloseAccount;
import org.opportunityfunnel.close.internal.account.Configured;

/** What is told of deliveries, and to whom. */
@Timeout(60)
class WebhookCountsTest {
  private static final Instant AT = Instant.ofEpochSecond(NOW);
  private static final Queue.Bounds BOUNDS = new Queue.Bounds(50, 1 << 20, 500);

  private final GatedImporter importer = new GatedImporter(0);
  private final CloseAccount account = Configured.account("orga_here", "orga_close", KEY);
  private RunningWebhook webhook;

  @BeforeEach
  void start() throws Exception {
    start(Duration.ofSeconds(20));
  }

  private void start(Duration patience) throws Exception {
    webhook = new RunningWebhook(BOUNDS, patience);
    webhook.servlet.addAccount(account);
    webhook.servlet.addImporter(importer);
  }

  @AfterEach
  void stop() throws Exception {
    importer.letEnd(1_000);
    webhook.stop();
  }

  private static DeliveryInfo info(CloseAccount account) {
    return account.present().info().orElseThrow();
  }

  private void assertLast(DeliveryRefusal reason, long times, String message) {
    assertEquals(times, info(account).refused().get(reason), info(account)::toString);
    assertEquals(Optional.of(new Refusal(AT, reason, message)), info(account).lastRefusal());
  }

  @Test
  void beginsWithNothing() {
    assertEquals(
        new DeliveryInfo("orga_close", 0, 0, 0, Map.of(), Optional.empty(), Optional.empty()),
        info(account));
    assertTrue(Configured.account("orga_here", "", "").present().info().isEmpty());
  }

  @Test
  void whatWaitsIsStoredOnlyWhenItIsDurable() throws Exception {
    CompletableFuture<HttpResponse<String>> answer = webhook.deliverSoon(lead("x", ""));
    importer.awaitBegun();
    assertEquals(1, info(account).waiting());
    assertEquals(0, info(account).stored());
    importer.letEnd(1);
    answer.get(20, TimeUnit.SECONDS);
    webhook.deliver(lead("x", "").replace("\"lead\"", "\"activity.call\""));
    assertEquals(
        new DeliveryInfo("orga_close", 1, 1, 0, Map.of(), Optional.of(AT), Optional.empty()),
        info(account));
  }

  @Test
  void eachRefusalHasItsReason() throws Exception {
    importer.letEnd(2);
    webhook.deliver("[]");
    assertLast(DeliveryRefusal.INVALID, 1, "The body must be a JSON object.");
    webhook.deliver(lead("x", "\"note\": \"bad\""));
    assertLast(DeliveryRefusal.INVALID, 2, "event.data.value: is bad");
    webhook.send(webhook.signed(KEY, NOW - 301, lead("x", "")));
    assertLast(
        DeliveryRefusal.UNTIMELY,
        1,
        "It is signed more than 5 minutes from now by the clock here.");
    webhook.deliver(lead("x", "").replace("orga_close", "orga_other"));
    assertLast(
        DeliveryRefusal.FOREIGN, 1, "It is of another organization than closeOrganization says.");
    webhook.send(webhook.request("/").POST(BodyPublishers.ofString("{}")).build());
    assertLast(
        DeliveryRefusal.UNSIGNED,
        1,
        "It is without close-sig-hash and close-sig-timestamp, which a proxy has to pass on.");
    webhook.deliver(" ".repeat(WebhookServlet.MAX_BODY + 1));
    assertLast(DeliveryRefusal.TOO_LARGE, 1, "A delivery has at most 1 MiB.");
    importer.failure = new IllegalStateException("the inside");
    String failed = webhook.deliver(lead("x", "")).body();
    String errorId = failed.replaceAll(".*\"error_id\":\"([^\"]*)\".*", "$1");
    assertLast(DeliveryRefusal.FAILED, 1, "Something went wrong inside; error ID " + errorId + ".");
    assertEquals(0, info(account).stored());
    assertEquals(0, info(account).waiting());
  }

  @Test
  void whatWaitedTooLongIsNotCountedAsStoredToo() throws Exception {
    webhook.stop();
    start(Duration.ofMillis(50));
    assertEquals(503, webhook.deliver(lead("x", "")).statusCode());
    assertLast(DeliveryRefusal.UNAVAILABLE, 1, "The event waits to be stored; send it again soon.");
    importer.letEnd(2);
    webhook.stop();
    start(Duration.ofSeconds(20));
    assertEquals(200, webhook.deliver(lead("x", "")).statusCode());
    assertEquals(1, info(account).stored());
    assertEquals(0, info(account).waiting());
  }

  @Test
  void whatNobodySignedIsToldToNobodyItDoesNotName() throws Exception {
    CloseAccount second = Configured.account("orga_second", "orga_two", OTHER_KEY);
    CloseAccount any = Configured.account("orga_third", "", OTHER_KEY);
    webhook.servlet.addAccount(second);
    webhook.servlet.addAccount(any);
    String wrong = "ab".repeat(16);
    webhook.send(webhook.signed(wrong, NOW, lead("x", "").replace("orga_close", "orga_two")));
    webhook.send(webhook.signed(wrong, NOW, lead("x", "").replace("orga_close", "orga_else")));
    webhook.send(webhook.signed(wrong, NOW, "no JSON"));
    webhook.send(webhook.request("/").POST(BodyPublishers.ofString("{}")).build());
    webhook.deliver(" ".repeat(WebhookServlet.MAX_BODY + 1));
    assertEquals(Map.of(DeliveryRefusal.UNSIGNED, 1L), info(second).refused());
    assertEquals(Map.of(), info(account).refused());
    assertEquals(Map.of(), info(any).refused());
  }

  @Test
  void anotherOrganizationBeginsAnew() throws Exception {
    webhook.deliver("[]");
    Configured.modify(
        account,
        Map.of("organization", "orga_here", "closeOrganization", "orga_x", "_webhookKeys", KEY));
    assertEquals(1, info(account).refused().size());
    assertEquals("orga_x", info(account).source());
    Configured.modify(account, Map.of("organization", "orga_b", "_webhookKeys", KEY));
    assertEquals(Map.of(), info(account).refused());
    assertFalse(info(account).lastRefusal().isPresent());
  }
}
