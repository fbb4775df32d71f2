package org.opportunityfunnel.engine.columnar.internal.columns;

/**
 * How an opportunity stands in a pipeline (report.md 3, "How it ended"), as a number in a column. A
 * won one says its won stage as well.
 */
public final class State {
  /** There is more than one truth, depending on the instant: {@link Aside} has them. */
  public static final int ASIDE = 0;

  public static final int LOST = 1;
  public static final int LEFT = 2;
  public static final int OPEN = 3;

  /** The first won stage; the others follow. */
  public static final int WON = 4;

  private State() {}

  /** The state of having won at that won stage, counted from 0. */
  public static int won(int stage) {
    return WON + stage;
  }

  public static boolean isWon(int state) {
    return state >= WON;
  }
}
