package org.opportunityfunnel.itests.browser;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.opportunityfunnel.itests.harness.Await;

/**
 * Someone's visit to the page: a tab of their own, and a proxy of their own between it and the
 * server, thus an origin of their own.
 */
final class Visit implements AutoCloseable {
  private static final String SET =
      "const [input, value] = arguments; input.value = value;"
          + "input.dispatchEvent(new Event('change', {bubbles: true}));";

  private final Site site;
  private final RecordingProxy proxy;

  private Visit(Site site, RecordingProxy proxy) {
    this.site = site;
    this.proxy = proxy;
  }

  static Visit begin(Site site) {
    site.browser().freshTab();
    return new Visit(site, RecordingProxy.of(site.server().base()));
  }

  Site site() {
    return site;
  }

  Browser browser() {
    return site.browser();
  }

  RecordingProxy proxy() {
    return proxy;
  }

  /** Opens the page in that state, as a link does. */
  Visit open(String state) {
    browser().open(address(state));
    return this;
  }

  URI address(String state) {
    return URI.create(proxy.base() + "/funnel/#" + state);
  }

  /** Signs in with that key and waits for the report. */
  Visit signIn(String key) {
    enter(key);
    return awaitReady();
  }

  /** Types the key and submits it. */
  void enter(String key) {
    WebElement input = browser().shown("key");
    input.clear();
    input.sendKeys(key);
    browser().shown("sign-in-button").click();
  }

  Visit awaitReady() {
    return awaitState("ready");
  }

  Visit awaitState(String state) {
    Await.until("the report to be " + state, () -> state.equals(state()));
    return this;
  }

  /** The {@code data-state} of the report; empty without one. */
  String state() {
    return (String)
        browser()
            .run("return document.querySelector('[data-testid=result]')?.dataset.state ?? '';");
  }

  /** Chooses a value of a list. */
  void select(String testId, String value) {
    new Select(browser().shown(testId)).selectByValue(value);
  }

  void click(String testId) {
    browser().shown(testId).click();
  }

  /** Clicks what is under a control's own look, such as a radio button. */
  void tick(String testId) {
    browser().run("arguments[0].click();", browser().all(testId).get(0));
  }

  /** Sets a date as its picker would. */
  void date(String testId, String day) {
    browser().run(SET, browser().shown(testId), day);
  }

  /** The reports that the page asks for because of an action, once it shows them. */
  List<Exchange> reportsAfter(Runnable action) {
    proxy.forget();
    action.run();
    Await.until("a report to be asked for", () -> !reports().isEmpty());
    awaitReady();
    return reports();
  }

  /** The reports asked for since the proxy was told to forget. */
  List<Exchange> reports() {
    Predicate<Exchange> isReport =
        exchange -> exchange.isReport("stages") || exchange.isReport("totals");
    return proxy.exchanges().stream().filter(isReport).toList();
  }

  /** The part of the address that holds the state. */
  String fragment() {
    return (String) browser().run("return location.hash.slice(1);");
  }

  /** The users that the address says are open. */
  List<String> openUsers() {
    return Stream.of(fragment().split("&"))
        .filter(part -> part.startsWith("open="))
        .flatMap(part -> Stream.of(part.substring("open=".length()).split(",")))
        .map(id -> URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8))
        .toList();
  }

  /** A value as it stands in an address. */
  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The text of an element; empty if it is not shown. */
  String text(String testId) {
    return browser().isShown(testId) ? browser().shown(testId).getText() : "";
  }

  @Override
  public void close() {
    proxy.close();
  }
}
