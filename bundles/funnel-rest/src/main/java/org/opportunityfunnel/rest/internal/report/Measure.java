package org.opportunityfunnel.rest.internal.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * One number of an answer by its name.
 *
 * @param of gives a Long, a Double, or null
 */
record Measure<T>(SerializedString encodedName, Function<T, Number> of) {

  /** With the name, which is encoded once. */
  Measure(String name, Function<T, Number> of) {
    this(new SerializedString(name), of);
  }

  String name() {
    return encodedName.getValue();
  }

  /** Writes all of them as members of the object that is open. */
  static <T> void write(List<Measure<T>> measures, T measured, JsonGenerator json)
      throws IOException {
    for (Measure<T> measure : measures) {
      json.writeFieldName(measure.encodedName());
      Number number = measure.of().apply(measured);
      if (number == null) {
        json.writeNull();
      } else if (number instanceof Double rate) {
        json.writeNumber(rate);
      } else {
        json.writeNumber(number.longValue());
      }
    }
  }
}
