package org.opportunityfunnel.formats.internal.svg;

import javax.xml.stream.XMLStreamException;

/**
 * A stage's bar. Its length is to the chart's width as its count is to the greatest one; its right
 * end, as long as the lost ones are of the count, is the lost part. A pale track shows the width.
 */
final class Bar {
  static final double HEIGHT = 28;

  private static final double RADIUS = 3;
  private static final double SHORTEST = 2;

  private final double width;
  private final double length;
  private final double lost;

  /**
   * @param width the chart's
   * @param most the greatest count of all stages
   */
  Bar(double width, long count, long countLost, long most) {
    this.width = width;
    double exact = most <= 0 || count <= 0 ? 0 : width * count / most;
    // A stage that somebody is in must not look like one where nobody is.
    this.length = exact == 0 ? 0 : Math.max(SHORTEST, exact);
    this.lost = length == 0 ? 0 : length * Math.min(1, Math.max(0, (double) countLost / count));
  }

  double length() {
    return length;
  }

  double lost() {
    return lost;
  }

  void draw(Canvas canvas, double x, double y, Ink ink) throws XMLStreamException {
    canvas.shape(outline(x, y, width, true, true), Ink.SURFACE);
    double kept = length - lost;
    if (kept > 0) {
      canvas.shape(outline(x, y, kept, true, lost == 0), ink);
    }
    if (lost > 0) {
      canvas.shape(outline(x + kept, y, lost, kept == 0, true), Ink.LOST);
    }
  }

  private static String outline(
      double x, double y, double length, boolean roundLeft, boolean roundRight) {
    double left = roundLeft ? Math.min(RADIUS, length / 2) : 0;
    double right = roundRight ? Math.min(RADIUS, length / 2) : 0;
    return new Outline()
        .to('M', x + left, y)
        .to('H', x + length - right)
        .to('Q', x + length, y, x + length, y + right)
        .to('V', y + HEIGHT - right)
        .to('Q', x + length, y + HEIGHT, x + length - right, y + HEIGHT)
        .to('H', x + left)
        .to('Q', x, y + HEIGHT, x, y + HEIGHT - left)
        .to('V', y + left)
        .to('Q', x, y, x + left, y)
        .closed();
  }
}
