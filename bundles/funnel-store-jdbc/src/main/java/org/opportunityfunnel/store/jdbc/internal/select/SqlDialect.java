package org.opportunityfunnel.store.jdbc.internal.select;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What databases write each in their own way. Operands are SQL, never a user's text; a null operand
 * gives null.
 */
interface SqlDialect {

  /** The dialect of the connection's database. */
  static SqlDialect of(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
        ? new PostgresDialect()
        : new DuckDbDialect();
  }

  /** Whether the database can hold that text; what it can't hold is in no record. */
  boolean canHold(String text);

  /** Whether one text is a part of the other, character by character. */
  String contains(String text, String part);

  /** An ASCII text in lower case. */
  String lower(String text);

  /** The text as an operand of {@code <} and ORDER BY that go by code points. */
  String ordered(String text);

  /** A whole number divided by one that divides it. */
  String quotient(String dividend, String divisor);

  /** Whether a text of spaced words has every word of another text, which a space separates. */
  String hasAllWords(String spacedWords, String words);

  /** Whether every one of the beginnings, which a space separates, begins one of spaced words. */
  String hasAllBeginnings(String spacedWords, String beginnings);

  /**
   * A percentage of a whole amount, rounded half up (towards +∞) to a whole number; exact also for
   * negative amounts, and without passing 64 bits on the way.
   */
  default String percent(String amount, String percent) {
    // amount = 100 q + r with 0 <= r < 100, so amount * p / 100 = q p + r p / 100.
    String rest = "((%1$s %% 100 + 100) %% 100)".formatted(amount);
    String half = "(%1$s * %2$s + 50)".formatted(rest, percent);
    return "(%s * %s + %s)"
        .formatted(
            quotient("(" + amount + " - " + rest + ")", "100"),
            percent,
            quotient("(" + half + " - " + half + " % 100)", "100"));
  }
}
