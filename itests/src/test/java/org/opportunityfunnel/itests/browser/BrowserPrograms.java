package org.opportunityfunnel.itests.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine and the program that drives it. */
record BrowserPrograms(Path browser, Path driver) {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final String DRIVER = "chromedriver";

  /** Those on the path; empty if one of the two is not there. */
  static Optional<BrowserPrograms> find() {
    Optional<Path> browser = BROWSERS.stream().flatMap(BrowserPrograms::onPath).findFirst();
    Optional<Path> driver = onPath(DRIVER).findFirst();
    return browser.isPresent() && driver.isPresent()
        ? Optional.of(new BrowserPrograms(browser.get(), driver.get()))
        : Optional.empty();
  }

  private static Stream<Path> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable);
  }
}
