package org.opportunityfunnel.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every file of the page; whatever is not listed here does not exist. */
final class PageFiles {
  private static final String INDEX = "index.html";

  private static final String[] NAMES = {
    INDEX,
    "icon.svg",
    "css/base.css",
    "css/controls.css",
    "css/print.css",
    "css/report.css",
    "css/tables.css",
    "js/api/api-error.js",
    "js/api/api.js",
    "js/api/catalog.js",
    "js/api/reports.js",
    "js/api/request.js",
    "js/api/retrier.js",
    "js/api/session.js",
    "js/controls/compare-control.js",
    "js/controls/day-inputs.js",
    "js/controls/field.js",
    "js/controls/panel.js",
    "js/controls/people-list.js",
    "js/controls/people.js",
    "js/controls/range-control.js",
    "js/controls/segments.js",
    "js/controls/select.js",
    "js/controls/zones.js",
    "js/desk.js",
    "js/figures/change.js",
    "js/figures/days.js",
    "js/figures/duration.js",
    "js/figures/formats.js",
    "js/figures/measures.js",
    "js/main.js",
    "js/state/address.js",
    "js/state/comparison.js",
    "js/state/ranges.js",
    "js/state/state.js",
    "js/view/dom.js",
    "js/view/funnel-geometry.js",
    "js/view/funnel-text.js",
    "js/view/funnel.js",
    "js/view/heading.js",
    "js/view/kpis.js",
    "js/view/notice.js",
    "js/view/report.js",
    "js/view/sign-in.js",
    "js/view/stage-table.js",
    "js/view/table.js",
    "js/view/toolbar.js",
    "js/view/user-columns.js",
    "js/view/user-table.js",
  };

  private final Map<String, PageFile> files;
  private final Edition edition;

  private PageFiles(Map<String, PageFile> files, Edition edition) {
    this.files = files;
    this.edition = edition;
  }

  /** Reads them from this bundle. */
  static PageFiles load() {
    Map<String, byte[]> contents = new TreeMap<>();
    for (String name : NAMES) {
      contents.put(name, content(name));
    }
    Edition edition = Edition.of(contents);
    contents.computeIfPresent(INDEX, (name, index) -> edition.pointed(index));
    Map<String, PageFile> files = new TreeMap<>();
    contents.forEach((name, content) -> files.put(name, PageFile.of(name, content)));
    return new PageFiles(files, edition);
  }

  /** All of them by their path below the page's. */
  Map<String, PageFile> byName() {
    return Map.copyOf(files);
  }

  /** The file at a path below the page's, which begins with a slash. */
  Optional<PageFile> at(String path) {
    String name = (edition.holds(path) ? edition.below(path) : path).substring(1);
    if (edition.holds(path) && name.equals(INDEX)) {
      return Optional.empty();
    }
    return Optional.ofNullable(files.get(path.equals("/") ? INDEX : name));
  }

  /** Whether what is at that path will always be the same. */
  boolean isForever(String path) {
    return edition.holds(path);
  }

  /** The folder that the index points into. */
  Edition edition() {
    return edition;
  }

  private static byte[] content(String name) {
    try (InputStream in = PageFiles.class.getResourceAsStream("/page/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the bundle lacks its file page/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
