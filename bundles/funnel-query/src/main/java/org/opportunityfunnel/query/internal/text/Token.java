package org.opportunityfunnel.query.internal.text;

/**
 * A piece of a textual query.
 *
 * @param text what it says; of a quoted one what is inside the quotes
 * @param at where it starts, counted from 0
 */
record Token(Kind kind, String text, int at) {

  enum Kind {
    WORD,
    QUOTED,
    OPEN,
    CLOSE,
    COMMA,
    OPERATOR,
    END
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** Whether it is that keyword; case does not count, and in quotes it is none. */
  boolean isKeyword(String keyword) {
    return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
  }
}
