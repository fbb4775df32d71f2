package org.opportunityfunnel.query.internal.text;

import org.opportunityfunnel.query.internal.reading.Said;
import org.opportunityfunnel.query.internal.text.Token.Kind;

/**
 * A textual query, token by token. A word ends at white space, brackets, commas, quotes and
 * operators; a bare value may contain operators, as times and addresses do. In quotes, a backslash
 * takes the next character as it is.
 */
final class Tokens {
  private final String text;
  private int next;

  Tokens(String text) {
    this.text = text;
  }

  /** The next token, which stays the next one. */
  Token peek() {
    int start = next;
    Token token = take();
    next = start;
    return token;
  }

  Token take() {
    skipSpace();
    if (next == text.length()) {
      return new Token(Kind.END, "", next);
    }
    int start = next;
    return switch (text.charAt(start)) {
      case '(' -> single(Kind.OPEN);
      case ')' -> single(Kind.CLOSE);
      case ',' -> single(Kind.COMMA);
      case ':' -> single(Kind.OPERATOR);
      case '"' -> quoted();
      case '<', '>' -> comparison();
      case '=' -> throw new TextSyntaxException(start, "\"=\" is not known; write \":\"");
      default -> bare(":<>=");
    };
  }

  /** The next token as a value, bare or in quotes. */
  Token takeValue() {
    skipSpace();
    int start = next;
    Token value = start < text.length() && text.charAt(start) == '"' ? quoted() : bare("");
    if (value.is(Kind.WORD) && value.text().isEmpty()) {
      throw expected("a value");
    }
    return value;
  }

  /** Takes the next token, which must be of that kind. */
  Token take(Kind kind, String name) {
    if (!peek().is(kind)) {
      throw expected(name);
    }
    return take();
  }

  /** Whether {@code in (} comes next; then it is taken. */
  boolean takeListStart() {
    int start = next;
    if (take().isKeyword("in") && peek().is(Kind.OPEN)) {
      take();
      return true;
    }
    next = start;
    return false;
  }

  /** Says what should have come next. */
  TextSyntaxException expected(String what) {
    Token found = peek();
    String said = found.is(Kind.END) ? "the end of the query" : Said.quoted(found.text());
    return new TextSyntaxException(found.at(), "expected " + what + ", found " + said);
  }

  private Token single(Kind kind) {
    next++;
    return new Token(kind, text.substring(next - 1, next), next - 1);
  }

  private Token comparison() {
    int start = next++;
    if (next < text.length() && text.charAt(next) == '=') {
      next++;
    }
    return new Token(Kind.OPERATOR, text.substring(start, next), start);
  }

  private Token quoted() {
    int start = next++;
    StringBuilder inside = new StringBuilder();
    while (next < text.length() && text.charAt(next) != '"') {
      if (text.charAt(next) == '\\' && next + 1 < text.length()) {
        next++;
      }
      inside.append(text.charAt(next++));
    }
    if (next == text.length()) {
      throw new TextSyntaxException(start, "the quote is not closed; expected '\"'");
    }
    next++;
    return new Token(Kind.QUOTED, inside.toString(), start);
  }

  private Token bare(String alsoEndsAt) {
    int start = next;
    while (next < text.length() && !isEnd(text.charAt(next), alsoEndsAt)) {
      next++;
    }
    return new Token(Kind.WORD, text.substring(start, next), start);
  }

  private static boolean isEnd(char c, String alsoEndsAt) {
    return Character.isWhitespace(c) || "(),\"".indexOf(c) >= 0 || alsoEndsAt.indexOf(c) >= 0;
  }

  private void skipSpace() {
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
  }
}
