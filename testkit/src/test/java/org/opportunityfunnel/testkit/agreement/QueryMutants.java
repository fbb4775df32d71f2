package org.opportunityfunnel.testkit.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.opportunityfunnel.testkit.random.SearchQuestion;
import org.opportunityfunnel.testkit.search.QueryToken;

/** Mistakes in reading textual queries, each as the question that would be answered instead. */
final class QueryMutants {
  private static final Set<String> KEYWORDS =
      Set.of("and", "or", "not", "in", "lead", "opportunity");
  private static final Set<String> SIGNS = Set.of("(", ")", ",", ":", ">", ">=", "<", "<=");

  static final Map<String, UnaryOperator<SearchQuestion>> ALL =
      Map.ofEntries(
          replaced("after is from", ">", ">="),
          replaced("from is after", ">=", ">"),
          replaced("before is until", "<", "<="),
          replaced("until is before", "<=", "<"),
          replaced("or is and", "or", "and"),
          replaced("not is forgotten", "not", ""),
          replaced("true is false", "true", "false"),
          replaced("this quarter is last", "this-quarter", "last-quarter"),
          mistake("capitals are no keyword", QueryMutants::withoutCapitals),
          mistake("side by side is or", QueryMutants::sideBySideIsOr),
          mistake("or goes before and", QueryMutants::orFirst),
          mistake("a list is its first", QueryMutants::firstOfList),
          mistake("a phrase is words", QueryMutants::phraseIsWords),
          mistake("quotes keep only the first word", QueryMutants::firstWord),
          mistake("everything is related", QueryMutants::everythingIsRelated));

  private QueryMutants() {}

  private static Map.Entry<String, UnaryOperator<SearchQuestion>> replaced(
      String name, String from, String to) {
    return mistake(
        name,
        tokens -> tokens.stream().map(token -> token.equalsIgnoreCase(from) ? to : token).toList());
  }

  private static Map.Entry<String, UnaryOperator<SearchQuestion>> mistake(
      String name, UnaryOperator<List<String>> rewriting) {
    return Map.entry(
        name,
        one -> {
          String query = one.search().query();
          List<String> tokens =
              QueryToken.of(query).stream()
                  .map(token -> query.substring(token.from(), token.to()))
                  .toList();
          return one.withQuery(String.join(" ", rewriting.apply(tokens)));
        });
  }

  private static List<String> withoutCapitals(List<String> tokens) {
    return tokens.stream().map(token -> token.equals("OR") ? "\"OR\"" : token).toList();
  }

  private static List<String> sideBySideIsOr(List<String> tokens) {
    List<String> other = new ArrayList<>();
    String before = "(";
    for (String token : tokens) {
      boolean endsTerm = before.equals(")") || isWord(before);
      boolean beginsTerm =
          token.equals("(") || isWord(token) || isOneOf(token, "not", "lead", "opportunity");
      if (endsTerm && beginsTerm) {
        other.add("or");
      }
      other.add(token);
      before = token;
    }
    return other;
  }

  /** Each "and" between parentheses that close before it and open after it. */
  private static List<String> orFirst(List<String> tokens) {
    List<String> other = new ArrayList<>(List.of("("));
    boolean isList = false;
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      isList = isList ? !token.equals(")") : isOneOf(token, "in");
      boolean endsList = token.equals(")") && openingOf(tokens, i).equalsIgnoreCase("in");
      if (isList || endsList) {
        other.add(token);
      } else if (isOneOf(token, "and")) {
        other.addAll(List.of(")", "and", "("));
      } else {
        other.add(token);
        if (token.equals("(") || token.equals(")")) {
          other.add(token);
        }
      }
    }
    other.add(")");
    return other;
  }

  /** What stands before the parenthesis that is closed there. */
  private static String openingOf(List<String> tokens, int closing) {
    int depth = 0;
    for (int i = closing; i >= 0; i--) {
      depth += tokens.get(i).equals(")") ? 1 : tokens.get(i).equals("(") ? -1 : 0;
      if (depth == 0) {
        return i == 0 ? "" : tokens.get(i - 1);
      }
    }
    return "";
  }

  private static List<String> firstOfList(List<String> tokens) {
    List<String> other = new ArrayList<>();
    boolean isSkipped = false;
    for (String token : tokens) {
      isSkipped = !token.equals(")") && (isSkipped || token.equals(","));
      if (!isSkipped) {
        other.add(token);
      }
    }
    return other;
  }

  private static List<String> phraseIsWords(List<String> tokens) {
    List<String> other = new ArrayList<>();
    for (String token : tokens) {
      String before = other.isEmpty() ? "" : other.get(other.size() - 1);
      boolean ofField = before.equals(":");
      if (!token.startsWith("\"") || SIGNS.contains(before) && !ofField && !before.equals(")")) {
        other.add(token);
        continue;
      }
      String field = ofField ? other.get(other.size() - 2) + " : " : "";
      if (ofField) {
        other.subList(other.size() - 2, other.size()).clear();
      }
      other.add("(");
      for (String word : token.substring(1, token.length() - 1).trim().split("\\s+", -1)) {
        other.add(field + '"' + word + '"');
      }
      other.add(")");
    }
    return other;
  }

  private static List<String> firstWord(List<String> tokens) {
    return tokens.stream().map(QueryMutants::firstWord).toList();
  }

  private static String firstWord(String token) {
    return token.startsWith("\"")
        ? '"' + token.substring(1, token.length() - 1).split("\\s", 2)[0] + '"'
        : token;
  }

  private static List<String> everythingIsRelated(List<String> tokens) {
    List<String> other = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      if (depth == 0 && isOneOf(token, "lead", "opportunity")) {
        other.add("*");
        depth++;
        i++;
      } else if (depth == 0) {
        other.add(token);
      } else {
        depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
      }
    }
    return other;
  }

  private static boolean isWord(String token) {
    return !SIGNS.contains(token) && !KEYWORDS.contains(token.toLowerCase(Locale.ROOT));
  }

  private static boolean isOneOf(String token, String... words) {
    return List.of(words).contains(token.toLowerCase(Locale.ROOT));
  }
}
