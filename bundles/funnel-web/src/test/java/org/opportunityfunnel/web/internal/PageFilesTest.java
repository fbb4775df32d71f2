package org.opportunityfunnel.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files of the page are, and are not. */
class PageFilesTest {
  private static final Path FOLDER = Path.of("src/main/resources/page");
  private static final int BOUND = 150_000;

  private final PageFiles page = PageFiles.load();
  private final Map<String, PageFile> files = page.byName();

  @Test
  void areThoseOfTheFolder() throws IOException {
    try (Stream<Path> paths = Files.walk(FOLDER)) {
      Set<String> there =
          paths
              .filter(Files::isRegularFile)
              .map(path -> FOLDER.relativize(path).toString().replace('\\', '/'))
              .collect(Collectors.toSet());
      assertEquals(new TreeSet<>(there), new TreeSet<>(files.keySet()));
    }
  }

  @Test
  void areSmallAltogether() {
    int size = files.values().stream().mapToInt(file -> file.compressed().bytes().length).sum();
    assertTrue(size < BOUND, size + " bytes compressed");
  }

  @Test
  void arePreloadedEachAndAllThere() {
    Set<String> named =
        found("(?:href|src)=\"([^\"#]+)\"", text("index.html"))
            .map(link -> link.replaceFirst(page.edition().name() + "/", ""))
            .collect(Collectors.toSet());
    Set<String> others = new TreeSet<>(files.keySet());
    others.remove("index.html");
    assertEquals(others, new TreeSet<>(named));
  }

  @Test
  void importOnlyModulesThatAreThere() {
    for (String name : files.keySet()) {
      if (name.endsWith(".js")) {
        found("from \"([^\"]+)\"", text(name))
            .map(module -> Path.of(name).resolveSibling(module).normalize().toString())
            .forEach(module -> assertTrue(files.containsKey(module), name + ": " + module));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document\\.write",
        "\\beval\\b",
        "new Function",
        "javascript:",
        "localStorage",
        "document\\.cookie",
        "@import",
        "<style",
        "\\sstyle=",
        "<[^>]+\\son[a-z]+=",
        "<script(?![^>]*\\ssrc=)",
        "https?://(?!www\\.w3\\.org/2000/svg\")",
        "\"//",
      })
  void neverHave(String pattern) {
    files
        .keySet()
        .forEach(
            name ->
                assertEquals(
                    0, found("(" + pattern + ")", text(name)).count(), name + " has " + pattern));
  }

  private static Stream<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map((MatchResult hit) -> hit.group(1));
  }

  private String text(String name) {
    return new String(files.get(name).plain().bytes(), StandardCharsets.UTF_8);
  }
}
