package org.opportunityfunnel.query.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opportunityfunnel.api.error.FunnelException;

public class NumbersTest {
  private final Findings findings = new Findings();

  private Optional<BigDecimal> read(Object value) {
    return new Numbers(findings).read(value, "x");
  }

  public static Stream<Number> sevens() {
    return Stream.of(
        7,
        7L,
        7.0,
        7f,
        (short) 7,
        (byte) 7,
        BigInteger.valueOf(7),
        new BigDecimal("7"),
        new BigDecimal("7.000"),
        new BigDecimal("0.7E1"));
  }

  @ParameterizedTest
  @MethodSource("sevens")
  void everyTypeOfNumber(Number seven) {
    assertEquals(Optional.of(new BigDecimal("7")), read(seven));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.000, 0",
    "0E999999999, 0",
    "100, 100",
    "1E+19, 10000000000000000000",
    "99999999999999999999, 99999999999999999999",
    "-99999999999999999999, -99999999999999999999",
    "0.000000000000000001, 0.000000000000000001",
    "123.4500, 123.45",
    "0.30000000000000004, 0.30000000000000004",
  })
  void plainAndExact(BigDecimal number, String plain) {
    BigDecimal read = read(number).orElseThrow();
    assertEquals(plain, read.toPlainString());
    assertTrue(read.scale() >= 0);
    findings.throwIfAny();
  }

  @ParameterizedTest
  @CsvSource({
    "1E+41, 1E+41",
    "10E+40, 1E+41",
    "100E+999999998, 1E+1000000000",
    "1E-19, 1E-19",
    "1.00E-999999999, 1E-999999999",
  })
  void anySize(BigDecimal number, BigDecimal normal) {
    assertEquals(Optional.of(normal), read(number));
    findings.throwIfAny();
  }

  static Stream<Object> noNumbers() {
    return Stream.of(
        "7",
        true,
        List.of(7),
        Map.of(),
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.NaN);
  }

  @ParameterizedTest
  @MethodSource("noNumbers")
  void refusesWhatIsNone(Object value) {
    assertTrue(read(value).isEmpty());
    assertThrows(FunnelException.class, findings::throwIfAny);
  }
}
