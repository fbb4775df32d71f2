package org.opportunityfunnel.store.jdbc.internal.record;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** An opaque ID of 1 to 255 characters (code points). */
final class IdType implements MemberType {
  static final int MAX_LENGTH = 255;

  @Override
  public String read(JsonParser parser) throws IOException, BadValueException {
    return checked(Strings.read(parser, "an ID in quotes"));
  }

  static String checked(String id) throws BadValueException {
    if (id.isEmpty()) {
      throw new BadValueException("must be an ID, but is empty");
    }
    if (id.length() > MAX_LENGTH && id.codePointCount(0, id.length()) > MAX_LENGTH) {
      throw new BadValueException(
          "must have at most 255 characters, but has " + id.codePointCount(0, id.length()));
    }
    return id;
  }
}
