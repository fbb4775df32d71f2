package org.opportunityfunnel.formats.internal.svg;

import java.util.Locale;

/** A colour by what it means. The page at {@code /funnel/} has the same ones. */
enum Ink {
  BACKGROUND("#ffffff", "#12161d"),
  SURFACE("#f6f7f9", "#1a2029"),
  LINE("#d8dce3", "#333c49"),
  TEXT("#1b2330", "#e8ecf2"),
  MUTED("#566072", "#a3adbd"),
  ACCENT("#2f5fd0", "#7da2ff"),
  LOST("#c2553f", "#ef8a75"),
  WON("#1f7a4d", "#5cc48d");

  private final String light;
  private final String dark;

  Ink(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  /** What the picture has without a style sheet. */
  String light() {
    return light;
  }

  String dark() {
    return dark;
  }

  String cssClass() {
    return "ink-" + name().toLowerCase(Locale.ROOT);
  }
}
