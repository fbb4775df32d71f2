package org.opportunityfunnel.testkit.agreement;

import java.util.List;
import java.util.stream.Stream;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.random.SearchQuestion;
import org.opportunityfunnel.testkit.search.QueryToken;
import org.opportunityfunnel.testkit.search.SearchEvaluation;

/** Textual queries that are a step smaller and still sound. */
final class SmallerQueries {
  private static final OrganizationData NOTHING =
      new OrganizationData(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  private SmallerQueries() {}

  static Stream<SearchQuestion> of(SearchQuestion question) {
    String query = question.search().query();
    List<String> tokens =
        QueryToken.of(query).stream()
            .map(token -> query.substring(token.from(), token.to()))
            .toList();
    return Stream.concat(
            SmallerLists.without(tokens), SmallerLists.with(tokens, SmallerQueries::words))
        .map(less -> String.join(" ", less))
        .map(question::withQuery)
        .filter(SmallerQueries::isSound);
  }

  /** Fewer words in quotes. */
  private static Stream<String> words(String token) {
    if (!token.startsWith("\"")) {
      return Stream.empty();
    }
    List<String> words = List.of(token.substring(1, token.length() - 1).split("\\s+", -1));
    return words.size() < 2
        ? Stream.empty()
        : SmallerLists.without(words).map(less -> '"' + String.join(" ", less) + '"');
  }

  private static boolean isSound(SearchQuestion question) {
    try {
      return new SearchEvaluation(question.search(), NOTHING, question.context()).kept().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
