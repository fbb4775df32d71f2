package org.opportunityfunnel.store.jdbc.internal.record;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Any text. */
final class TextType implements MemberType {
  @Override
  public String read(JsonParser parser) throws IOException, BadValueException {
    return Strings.read(parser, "text in quotes");
  }
}
