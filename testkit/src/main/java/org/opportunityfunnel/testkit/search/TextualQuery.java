package org.opportunityfunnel.testkit.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.opportunityfunnel.api.filter.CustomField;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.testkit.data.OrganizationData;

/** The older, textual syntax of filter.md, read from left to right; "and" goes before "or". */
final class TextualQuery {
  private static final List<String> COMPARISONS = List.of(">", ">=", "<", "<=");
  private static final List<String> SIGNS = List.of("(", ")", ",", ":", ">", ">=", "<", "<=");
  private static final String CUSTOM = "custom.";
  private static final QueryToken END = new QueryToken("", false, 0, 0);

  private final FieldValues regular;
  private final Related related;
  private final Moments moments;
  private final Deque<QueryToken> ahead;

  private TextualQuery(OrganizationData organization, SearchContext context, String query) {
    this.regular = new FieldValues(organization);
    this.related = new Related(organization, regular);
    this.moments = new Moments(context);
    this.ahead = new ArrayDeque<>(QueryToken.of(query));
  }

  /**
   * What the query says of an object of that type.
   *
   * @throws IllegalArgumentException if it is no query
   */
  static Predicate<AtHand> of(
      String query, Field.Owner type, OrganizationData organization, SearchContext context) {
    TextualQuery reading = new TextualQuery(organization, context, query);
    Predicate<AtHand> meaning = reading.expression(type);
    if (!reading.ahead.isEmpty()) {
      throw new IllegalArgumentException("more than a query: " + reading.ahead.peek());
    }
    return meaning;
  }

  private Predicate<AtHand> expression(Field.Owner atHand) {
    Predicate<AtHand> meaning = all(atHand);
    while (take("or")) {
      meaning = meaning.or(all(atHand));
    }
    return meaning;
  }

  /** "and", or "side by side, which is and". */
  private Predicate<AtHand> all(Field.Owner atHand) {
    Predicate<AtHand> meaning = term(atHand);
    while (!ahead.isEmpty() && !next().is("or") && !next().is(")")) {
      take("and");
      meaning = meaning.and(term(atHand));
    }
    return meaning;
  }

  private Predicate<AtHand> term(Field.Owner atHand) {
    if (take("not")) {
      return term(atHand).negate();
    }
    if (take("(")) {
      return group(atHand);
    }
    if (take("*")) {
      return object -> true;
    }
    if (next().is("and") || next().is("or")) {
      throw new IllegalArgumentException("no term: " + next());
    }
    QueryToken word = value();
    if (!word.isQuoted() && next().is("(") && isType(word)) {
      return ofType(word, atHand);
    }
    if (!word.isQuoted() && (next().is("in") || next().is(":") || isComparison(next()))) {
      return ofField(field(word.text(), atHand));
    }
    Predicate<String> matching = TextualCondition.words(word);
    return object -> new Values(regular, object).anyTextOfObject(matching);
  }

  private Predicate<AtHand> group(Field.Owner atHand) {
    Predicate<AtHand> inside = expression(atHand);
    expect(")");
    return inside;
  }

  /** "of the type at hand it is a group, of the other has_related". */
  private Predicate<AtHand> ofType(QueryToken word, Field.Owner atHand) {
    expect("(");
    Field.Owner type = SearchFields.owner(word.text().toLowerCase(Locale.ROOT));
    Predicate<AtHand> inside = group(type);
    return type == atHand ? inside : object -> related.any(object, inside);
  }

  private Predicate<AtHand> ofField(FilterField field) {
    TextualCondition condition = new TextualCondition(field, moments);
    QueryToken sign = ahead.remove();
    Predicate<Values> meaning =
        sign.is("in")
            ? list(condition)
            : sign.is(":") ? condition.is(value()) : condition.compares(sign.text(), value());
    return object -> meaning.test(new Values(regular, object));
  }

  private Predicate<Values> list(TextualCondition condition) {
    expect("(");
    Predicate<Values> meaning = condition.is(value());
    while (take(",")) {
      meaning = meaning.or(condition.is(value()));
    }
    expect(")");
    return meaning;
  }

  private static FilterField field(String name, Field.Owner owner) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith(CUSTOM)
        ? new CustomField(owner, name.substring(CUSTOM.length()))
        : SearchFields.regular(owner, lower);
  }

  private static boolean isType(QueryToken word) {
    return word.is("lead") || word.is("opportunity");
  }

  private static boolean isComparison(QueryToken token) {
    return !token.isQuoted() && COMPARISONS.contains(token.text());
  }

  private QueryToken next() {
    return ahead.isEmpty() ? END : ahead.peek();
  }

  private boolean take(String word) {
    boolean isNext = next().is(word);
    if (isNext) {
      ahead.remove();
    }
    return isNext;
  }

  private void expect(String sign) {
    if (!take(sign)) {
      throw new IllegalArgumentException(sign + " is missing before " + next());
    }
  }

  private QueryToken value() {
    if (ahead.isEmpty() || !next().isQuoted() && SIGNS.contains(next().text())) {
      throw new IllegalArgumentException("no value: " + next());
    }
    return ahead.remove();
  }
}
