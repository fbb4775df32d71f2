package org.opportunityfunnel.testkit.oracle;

import java.math.BigInteger;

/** "Rates: null when count is 0; otherwise x ÷ 0 is 0. Rates are unrounded doubles." */
final class Rate {

  private Rate() {}

  static Double of(BigInteger x, BigInteger whole, BigInteger count) {
    if (count.signum() == 0) {
      return null;
    }
    if (whole.signum() == 0 || x.signum() == 0) {
      return 0.0;
    }
    return x.doubleValue() / whole.doubleValue();
  }
}
