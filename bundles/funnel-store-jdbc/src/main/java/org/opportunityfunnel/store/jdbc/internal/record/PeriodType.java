package org.opportunityfunnel.store.jdbc.internal.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.opportunityfunnel.api.model.ValuePeriod;

/** How often a value comes in, by its wire name. */
final class PeriodType implements MemberType {
  @Override
  public String read(JsonParser parser) throws IOException, BadValueException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      String name = parser.getText();
      if (ValuePeriod.ofWireName(name).isPresent()) {
        return name;
      }
    }
    throw new BadValueException(
        "must be \"one_time\", \"monthly\" or \"annual\", but is " + Found.at(parser));
  }
}
