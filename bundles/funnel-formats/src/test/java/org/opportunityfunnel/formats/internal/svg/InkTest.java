package org.opportunityfunnel.formats.internal.svg;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrast as WCAG 2 computes it: 4.5 for text, 3 for shapes that carry meaning. */
class InkTest {

  @ParameterizedTest
  @CsvSource({
    "TEXT, 4.5",
    "MUTED, 4.5",
    "ACCENT, 3",
    "LOST, 3",
    "WON, 3",
  })
  void standsOutFromWhatIsBehindIt(Ink ink, double least) {
    for (Ink behind : new Ink[] {Ink.BACKGROUND, Ink.SURFACE}) {
      assertContrast(ink + " on light " + behind, ink.light(), behind.light(), least);
      assertContrast(ink + " on dark " + behind, ink.dark(), behind.dark(), least);
    }
  }

  private static void assertContrast(String what, String one, String other, double least) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    double contrast = Math.max(a, b) / Math.min(a, b);
    assertTrue(contrast >= least, () -> what + ": " + contrast);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int bits) {
    double channel = (bits & 0xFF) / 255.0;
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
