package org.opportunityfunnel.testkit.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The integers of a record of sums by name, so that the oracle's exact records and an engine's are
 * compared component by component and none is forgotten.
 */
public final class Measures {

  private Measures() {}

  /** Component names to values, of a record of longs or of BigIntegers. */
  public static Map<String, BigInteger> of(Record sums) {
    Map<String, BigInteger> measures = new LinkedHashMap<>();
    for (RecordComponent component : sums.getClass().getRecordComponents()) {
      measures.put(component.getName(), new BigInteger(value(sums, component).toString()));
    }
    return measures;
  }

  /**
   * The exact sums as an engine's record.
   *
   * @throws ArithmeticException if one does not fit 64 bits
   */
  public static <T extends Record> T narrow(Record exact, Class<T> type) {
    Map<String, BigInteger> measures = of(exact);
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(component -> (Object) measures.get(component.getName()).longValueExact())
            .toArray();
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " can't be made", e);
    }
  }

  private static Object value(Record sums, RecordComponent component) {
    try {
      return component.getAccessor().invoke(sums);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " can't be read", e);
    }
  }
}
