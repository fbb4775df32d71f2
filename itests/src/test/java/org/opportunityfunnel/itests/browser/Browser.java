package org.opportunityfunnel.itests.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;
import org.opportunityfunnel.itests.harness.Await;

/** A headless browser with an empty profile and one page. */
final class Browser implements AutoCloseable {
  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--lang=en-US");

  /** Why the tests of the page are skipped. */
  static final String NO_BROWSER =
      "Skipped: neither Chromium with its ChromeDriver nor Chrome is on this machine's path.";

  private final ChromeDriver driver;
  private final Path downloads;

  private Browser(ChromeDriver driver, Path downloads) {
    this.driver = driver;
    this.downloads = downloads;
  }

  /** Starts the one of this machine. */
  static Browser start() {
    BrowserPrograms programs =
        BrowserPrograms.find().orElseThrow(() -> new IllegalStateException(NO_BROWSER));
    try {
      Path downloads = Files.createTempDirectory("funnel-downloads");
      ChromeOptions options = new ChromeOptions();
      options.setBinary(programs.browser().toString());
      options.addArguments(ARGUMENTS);
      options.addArguments("--user-data-dir=" + Files.createTempDirectory("funnel-browser"));
      options.setExperimentalOption(
          "prefs", Map.of("download.default_directory", downloads.toString()));
      ChromeDriverService service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(programs.driver().toFile())
              .usingAnyFreePort()
              .build();
      return new Browser(new ChromeDriver(service, options), downloads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The driver itself, for what is not wrapped here. */
  ChromeDriver driver() {
    return driver;
  }

  /** Leaves the page for an empty tab of someone else: another session, nothing emulated. */
  void freshTab() {
    String old = driver.getWindowHandle();
    driver.switchTo().newWindow(WindowType.TAB);
    String fresh = driver.getWindowHandle();
    driver.switchTo().window(old).close();
    driver.switchTo().window(fresh);
    complaints();
    resize(1280, 900);
  }

  void open(URI address) {
    driver.get(address.toString());
  }

  /** For pictures. */
  void hideScrollbars() {
    cdp("Emulation.setScrollbarsHidden", Map.of("hidden", true));
  }

  /** Chooses from a list what reads so. */
  void choose(String testId, String text) {
    new Select(shown(testId)).selectByVisibleText(text);
  }

  /** Runs JavaScript in every page before its own. */
  void beforeEveryPage(String script) {
    cdp("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
  }

  /** Size in CSS pixels of what a page is laid out in. */
  void resize(int width, int height) {
    cdp(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** What the person's system prefers: {@code light} or {@code dark}. */
  void prefer(String colourScheme) {
    Map<String, Object> feature = Map.of("name", "prefers-color-scheme", "value", colourScheme);
    cdp("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  /** What the person's system says of language and time zone. */
  void locate(String locale, String timezone) {
    Object agent = run("return navigator.userAgent;");
    cdp(
        "Emulation.setUserAgentOverride",
        Map.of("userAgent", String.valueOf(agent), "acceptLanguage", locale));
    cdp("Emulation.setLocaleOverride", Map.of("locale", locale));
    cdp("Emulation.setTimezoneOverride", Map.of("timezoneId", timezone));
  }

  private void cdp(String command, Map<String, Object> parameters) {
    driver.executeCdpCommand(command, parameters);
  }

  /** The first element with that {@code data-testid}; waits until it is there and shown. */
  WebElement shown(String testId) {
    Await.until(testId + " to be shown", () -> all(testId).stream().anyMatch(Browser::isShown));
    return all(testId).stream().filter(Browser::isShown).findFirst().orElseThrow();
  }

  /** All elements with that {@code data-testid}, shown or not. */
  List<WebElement> all(String testId) {
    return driver.findElements(By.cssSelector("[data-testid='" + testId + "']"));
  }

  /** The rest of the test IDs inside an element that begin so, from top to bottom. */
  @SuppressWarnings("unchecked")
  List<String> ids(String inside, String prefix) {
    String kept = prefix.substring(prefix.indexOf('-') + 1);
    return (List<String>)
        run(
            "const [inside, prefix, kept] = arguments;"
                + "return [...document.querySelectorAll(`[data-testid='${inside}'] "
                + "[data-testid^='${prefix}']`)].map(row => kept + "
                + "row.dataset.testid.slice(prefix.length));",
            inside,
            prefix,
            kept);
  }

  boolean isShown(String testId) {
    return all(testId).stream().anyMatch(Browser::isShown);
  }

  private static boolean isShown(WebElement element) {
    try {
      return element.isDisplayed();
    } catch (StaleElementReferenceException e) {
      return false;
    }
  }

  /** The test ID of what has the focus; empty if that has none. */
  String focused() {
    return (String) run("return document.activeElement?.dataset?.testid ?? '';");
  }

  /** Runs JavaScript in the page. */
  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** What the page logged as errors, such as violations of its content security policy. */
  List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(entry -> entry.getLevel() + " " + entry.getMessage())
        .toList();
  }

  /** What was downloaded so far, complete files only. */
  List<Path> downloads() {
    try (Stream<Path> files = Files.list(downloads)) {
      return files.filter(Browser::isComplete).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** While it is written, a file has a hidden name, then one with another ending. */
  private static boolean isComplete(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && !name.endsWith(".crdownload");
  }

  /** Waits until what is laid out now has been painted. */
  void awaitPaint() {
    driver.executeAsyncScript(
        "const done = arguments[0];"
            + "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)));");
  }

  /** Writes what is seen as PNG. */
  void screenshot(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
