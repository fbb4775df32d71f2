package org.opportunityfunnel.formats.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.opportunityfunnel.formats.internal.measure.Measure;

/** Writes numbers as members of the object that is open. Their names are encoded once. */
final class Members<T> {
  private final List<Member<T>> members;

  Members(List<Measure<T>> measures) {
    this.members =
        measures.stream()
            .map(measure -> new Member<>(new SerializedString(measure.name()), measure.of()))
            .toList();
  }

  private record Member<T>(SerializedString name, Function<T, Number> of) {}

  void write(T measured, JsonGenerator json) throws IOException {
    for (Member<T> member : members) {
      json.writeFieldName(member.name());
      Number number = member.of().apply(measured);
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
