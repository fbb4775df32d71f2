package org.opportunityfunnel.formats.internal.svg;

import java.util.Locale;

/** A size of text. Sizes are in units of the picture, which is 960 of them wide. */
enum Lettering {
  NAME(26, 34, 700),
  STAGE(18, 26, 600),
  FACT(16, 24, 400);

  private static final int BOLD = 600;
  private static final double REGULAR_TO_BOLD = 0.88;

  private final int size;
  private final int narrowSize;
  private final int weight;

  Lettering(int size, int narrowSize, int weight) {
    this.size = size;
    this.narrowSize = narrowSize;
    this.weight = weight;
  }

  int size() {
    return size;
  }

  /** Where the picture is shown small. */
  int narrowSize() {
    return narrowSize;
  }

  /** What {@link TextWidth} takes to see whether a line fits: the larger size, as bold as it is. */
  double measuredSize() {
    return weight >= BOLD ? narrowSize : narrowSize * REGULAR_TO_BOLD;
  }

  int weight() {
    return weight;
  }

  String cssClass() {
    return "size-" + name().toLowerCase(Locale.ROOT);
  }
}
