package org.opportunityfunnel.query.internal.text;

import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.query.internal.field.ObjectTypes;
import org.opportunityfunnel.query.internal.field.TextFields;
import org.opportunityfunnel.query.internal.fold.Fold;
import org.opportunityfunnel.query.internal.fold.Meaning;
import org.opportunityfunnel.query.internal.fold.Related;
import org.opportunityfunnel.query.internal.reading.Limits;
import org.opportunityfunnel.query.internal.text.Token.Kind;

/**
 * Reads one textual query by recursive descent, used once. {@code and} binds more closely than
 * {@code or}. Brackets, {@code not} and groups are levels; each term is a node.
 */
final class TextualParser {
  private static final String A_TERM = "a term";
  private static final String EVERYTHING = "*";

  private final Tokens tokens;
  private final FieldTerms terms;
  private final TextualValues values;
  private int nodes;

  TextualParser(Tokens tokens, FieldTerms terms, TextualValues values) {
    this.tokens = tokens;
    this.terms = terms;
    this.values = values;
  }

  Meaning read(Field.Owner selected) {
    Meaning all = expression(selected, 1);
    if (!tokens.peek().is(Kind.END)) {
      throw tokens.expected(A_TERM + " or the end");
    }
    return all;
  }

  private Meaning expression(Field.Owner atHand, int depth) {
    List<Meaning> alternatives = new ArrayList<>();
    List<Meaning> together = new ArrayList<>();
    while (true) {
      together.add(term(atHand, depth));
      Token next = tokens.peek();
      if (next.is(Kind.END) || next.is(Kind.CLOSE)) {
        alternatives.add(Meaning.and(together));
        return Meaning.or(alternatives);
      }
      if (next.isKeyword("and")) {
        tokens.take();
      } else if (next.isKeyword("or")) {
        tokens.take();
        alternatives.add(Meaning.and(together));
        together = new ArrayList<>();
      }
    }
  }

  private Meaning term(Field.Owner atHand, int depth) {
    Token first = tokens.peek();
    boundNodes(first);
    if (first.is(Kind.OPEN)) {
      return group(atHand, depth);
    }
    if (first.isKeyword("not")) {
      tokens.take();
      return term(atHand, deeper(depth, first)).map(Fold::not);
    }
    if (first.is(Kind.QUOTED)) {
      tokens.take();
      return anyText(first, atHand);
    }
    if (!first.is(Kind.WORD) || first.isKeyword("and") || first.isKeyword("or")) {
      throw tokens.expected(A_TERM);
    }
    tokens.take();
    return word(first, atHand, depth);
  }

  private Meaning word(Token word, Field.Owner atHand, int depth) {
    Token next = tokens.peek();
    if (next.is(Kind.OPERATOR)) {
      tokens.take();
      Token value = tokens.takeValue();
      return next.text().equals(":")
          ? terms.equal(word, List.of(value), atHand)
          : terms.compared(word, next.text(), value, atHand);
    }
    if (next.is(Kind.OPEN)) {
      for (Field.Owner owner : ObjectTypes.WORDS.meanings().values()) {
        if (word.isKeyword(owner.wireName())) {
          Meaning group = group(owner, depth);
          return owner == atHand ? group : Related.to(atHand, group);
        }
      }
    }
    if (next.isKeyword("in") && tokens.takeListStart()) {
      return terms.equal(word, list(), atHand);
    }
    return word.text().equals(EVERYTHING) ? Meaning.of(Filter.ALL) : anyText(word, atHand);
  }

  private Meaning group(Field.Owner atHand, int depth) {
    Token open = tokens.take();
    Meaning inside = expression(atHand, deeper(depth, open));
    tokens.take(Kind.CLOSE, "\")\"");
    return inside;
  }

  private List<Token> list() {
    List<Token> listed = new ArrayList<>();
    do {
      listed.add(tokens.takeValue());
      if (listed.size() > Limits.VALUES) {
        throw new TextSyntaxException(
            listed.get(Limits.VALUES).at(),
            "is one value too many; at most " + Limits.VALUES + " are possible");
      }
    } while (isTaken(Kind.COMMA));
    tokens.take(Kind.CLOSE, "\",\" or \")\"");
    return listed;
  }

  private boolean isTaken(Kind kind) {
    boolean there = tokens.peek().is(kind);
    if (there) {
      tokens.take();
    }
    return there;
  }

  private Meaning anyText(Token text, Field.Owner atHand) {
    return Meaning.of(values.wording(text).inAny(TextFields.of(atHand)));
  }

  private static int deeper(int depth, Token token) {
    if (depth == Limits.DEPTH) {
      throw new TextSyntaxException(
          token.at(), "lies too deep; at most " + Limits.DEPTH + " levels are possible");
    }
    return depth + 1;
  }

  private void boundNodes(Token token) {
    nodes++;
    if (nodes > Limits.NODES) {
      throw new TextSyntaxException(
          token.at(), "is one term too many; at most " + Limits.NODES + " are possible");
    }
  }
}
