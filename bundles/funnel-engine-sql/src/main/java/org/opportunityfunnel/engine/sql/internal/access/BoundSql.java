package org.opportunityfunnel.engine.sql.internal.access;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A statement and what is bound to its parameters, in their order.
 *
 * @param parameters String, Long or byte[]; none is null
 */
public record BoundSql(String text, List<Object> parameters) {
  public BoundSql {
    parameters = List.copyOf(parameters);
  }

  void bind(PreparedStatement statement) throws SQLException {
    int place = 1;
    for (Object parameter : parameters) {
      if (parameter instanceof Long number) {
        statement.setLong(place++, number);
      } else if (parameter instanceof byte[] bytes) {
        statement.setBytes(place++, bytes);
      } else {
        statement.setString(place++, (String) parameter);
      }
    }
  }

  /** Puts a statement together. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** Adds to the text. */
    public Builder add(String more) {
      text.append(more);
      return this;
    }

    public Builder bind(String value) {
      parameters.add(value);
      return this;
    }

    public Builder bind(long value) {
      parameters.add(value);
      return this;
    }

    public Builder bind(byte[] value) {
      parameters.add(value);
      return this;
    }

    /** A list of parameters in parentheses; at least one value. */
    public Builder addList(Collection<String> values) {
      parameters.addAll(values);
      return add("(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")");
    }

    public BoundSql build() {
      return new BoundSql(text.toString(), parameters);
    }
  }
}
