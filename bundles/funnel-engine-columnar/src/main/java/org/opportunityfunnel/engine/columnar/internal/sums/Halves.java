package org.opportunityfunnel.engine.columnar.internal.sums;

/**
 * Which part of each amount a pass adds up. Where the amounts together may leave 64 bits they are
 * summed in two passes, each of which can't overflow: amount = high × 2³² + low.
 *
 * @param shift how far an amount is shifted right, keeping its sign
 * @param mask which bits stay then
 */
record Halves(int shift, long mask) {
  static final Halves WHOLE = new Halves(0, -1);
  static final Halves LOW = new Halves(0, 0xffff_ffffL);
  static final Halves HIGH = new Halves(32, -1);

  /**
   * The whole of a sum of low and a sum of high parts.
   *
   * @throws ArithmeticException if it does not fit 64 bits
   */
  static long join(long low, long high) {
    long carried = Math.addExact(high, low >> 32);
    return Math.multiplyExact(carried, 1L << 32) + (low & LOW.mask);
  }
}
