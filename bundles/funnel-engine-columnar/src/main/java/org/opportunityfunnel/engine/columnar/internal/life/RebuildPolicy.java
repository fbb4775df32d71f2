package org.opportunityfunnel.engine.columnar.internal.life;

import org.opportunityfunnel.engine.columnar.internal.columns.Edition;

/**
 * When overlays have become so large that another scan is worth its time.
 *
 * @param least how many opportunities they may always be about
 * @param part which part of the base they may be about beyond that
 * @param most how many they are never about for long
 */
record RebuildPolicy(int least, int part, int most) {

  /** Overlays cost a report a few percent at the most, and scans one core a small part of time. */
  static final RebuildPolicy DEFAULT = new RebuildPolicy(1 << 12, 32, 1 << 16);

  /** How many opportunities overlays over that edition's base may be about. */
  long bearable(Edition edition) {
    return Math.min(most, Math.max(least, edition.base().opportunities() / part));
  }

  boolean isDue(Edition edition) {
    return edition.overlaid() > bearable(edition);
  }
}
