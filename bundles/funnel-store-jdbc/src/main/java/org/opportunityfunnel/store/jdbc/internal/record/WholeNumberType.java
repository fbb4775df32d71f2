package org.opportunityfunnel.store.jdbc.internal.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A whole number within bounds; {@code 12.0} and {@code 1e3} are whole too. */
final class WholeNumberType implements MemberType {
  private final String sqlType;
  private final long min;
  private final long max;
  private final String wanted;

  WholeNumberType(String sqlType, long min, long max, String wanted) {
    this.sqlType = sqlType;
    this.min = min;
    this.max = max;
    this.wanted = wanted;
  }

  @Override
  public List<Column> columns(String member) {
    return List.of(new Column(member, sqlType));
  }

  @Override
  public Long read(JsonParser parser) throws IOException, BadValueException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      long value = parser.getLongValue();
      if (value >= min && value <= max) {
        return value;
      }
    }
    if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      BigDecimal value = parser.getDecimalValue();
      // Compared before it is expanded: 1e999999999 has that many digits.
      if (value.compareTo(BigDecimal.valueOf(min)) >= 0
          && value.compareTo(BigDecimal.valueOf(max)) <= 0
          && value.stripTrailingZeros().scale() <= 0) {
        return value.longValueExact();
      }
    }
    throw new BadValueException("must be " + wanted + ", but is " + Found.at(parser));
  }

  @Override
  public void write(String member, ResultSet row, int column, JsonGenerator json)
      throws IOException, SQLException {
    long value = row.getLong(column);
    if (!row.wasNull()) {
      json.writeNumberField(member, value);
    }
  }
}
