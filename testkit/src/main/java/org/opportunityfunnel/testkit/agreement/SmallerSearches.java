package org.opportunityfunnel.testkit.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.testkit.random.SearchQuestion;

/** Saved searches that are a step smaller and still sound. */
final class SmallerSearches {
  private static final List<String> LISTS = List.of("values", "object_ids", "status_ids");
  private static final List<String> BOUNDS =
      List.of("gt", "gte", "lt", "lte", "on_or_after", "before");

  private SmallerSearches() {}

  static Stream<SearchQuestion> of(SearchQuestion question) {
    SavedSearch search = question.search();
    if (search.sQuery() == null) {
      return SmallerQueries.of(question);
    }
    return envelopes(search.sQuery())
        .map(
            envelope ->
                new SearchQuestion(
                    new SavedSearch(
                        search.id(), search.name(), search.type(), envelope, search.query()),
                    question.context()));
  }

  private static Stream<Map<String, Object>> envelopes(Map<String, Object> envelope) {
    return Stream.<Stream<Map<String, Object>>>of(
            Stream.of(envelope)
                .filter(one -> one.get("results_limit") != null)
                .map(one -> with(one, "results_limit", null)),
            SmallerLists.without((List<?>) envelope.get("sort"))
                .map(sort -> with(envelope, "sort", sort)),
            nodes(object(envelope.get("query"))).map(node -> with(envelope, "query", node)))
        .flatMap(step -> step);
  }

  private static Stream<Map<String, Object>> nodes(Map<String, Object> node) {
    Map<String, Object> matchAll = Map.of("type", "match_all");
    if (node.equals(matchAll)) {
      return Stream.empty();
    }
    return Stream.<Stream<Map<String, Object>>>of(
            Stream.of(matchAll, with(matchAll, "negate", true)).filter(one -> !one.equals(node)),
            node.containsKey("negate") ? Stream.of(without(node, "negate")) : none(),
            node.get("queries") instanceof List<?> queries ? queries(node, queries) : none(),
            inside(node, "related_query", SmallerSearches::nodes),
            inside(node, "condition", SmallerSearches::conditions),
            conditions(node))
        .flatMap(step -> step);
  }

  private static Stream<Map<String, Object>> queries(Map<String, Object> node, List<?> queries) {
    List<Map<String, Object>> operands = queries.stream().map(SmallerSearches::object).toList();
    return Stream.<Stream<Map<String, Object>>>of(
            operands.stream(),
            SmallerLists.without(operands).map(less -> with(node, "queries", less)),
            SmallerLists.with(operands, SmallerSearches::nodes)
                .map(less -> with(node, "queries", less)))
        .flatMap(step -> step);
  }

  /** What conditions hold, and some nodes hold likewise. */
  private static Stream<Map<String, Object>> conditions(Map<String, Object> condition) {
    Stream<Map<String, Object>> lists =
        LISTS.stream()
            .filter(condition::containsKey)
            .flatMap(
                name ->
                    SmallerLists.without((List<?>) condition.get(name))
                        .map(less -> with(condition, name, less)));
    List<String> bounds = BOUNDS.stream().filter(name -> condition.get(name) != null).toList();
    Stream<Map<String, Object>> fewer =
        bounds.size() < 2 ? none() : bounds.stream().map(name -> without(condition, name));
    Stream<Map<String, Object>> nearer =
        Stream.of("on_or_after", "before")
            .flatMap(name -> inside(condition, name, SmallerSearches::moments));
    return Stream.of(lists, fewer, nearer, words(condition)).flatMap(step -> step);
  }

  private static Stream<Map<String, Object>> words(Map<String, Object> text) {
    if (!"text".equals(text.get("type"))) {
      return none();
    }
    return SmallerLists.without(List.of(((String) text.get("value")).split(" ", -1)))
        .map(words -> with(text, "value", String.join(" ", words)));
  }

  /** The moment that an offset moves, or one that is moved less. */
  private static Stream<Map<String, Object>> moments(Map<String, Object> moment) {
    if (!"offset".equals(moment.get("type"))) {
      return none();
    }
    Stream<Map<String, Object>> units =
        inside(moment, "offset", less -> less.keySet().stream().map(unit -> without(less, unit)));
    return moment.get("moment") instanceof Map<?, ?> inner
        ? Stream.of(
                Stream.of(object(inner)), units, inside(moment, "moment", SmallerSearches::moments))
            .flatMap(step -> step)
        : units;
  }

  private static Stream<Map<String, Object>> inside(
      Map<String, Object> parent,
      String member,
      Function<Map<String, Object>, Stream<Map<String, Object>>> smaller) {
    return parent.get(member) instanceof Map<?, ?> child
        ? smaller.apply(object(child)).map(less -> with(parent, member, less))
        : none();
  }

  private static Map<String, Object> with(Map<String, Object> node, String name, Object value) {
    Map<String, Object> other = new LinkedHashMap<>(node);
    other.put(name, value);
    return other;
  }

  private static Map<String, Object> without(Map<String, Object> node, String name) {
    Map<String, Object> other = new LinkedHashMap<>(node);
    other.remove(name);
    return other;
  }

  private static Map<String, Object> object(Object json) {
    Map<String, Object> object = new LinkedHashMap<>();
    ((Map<?, ?>) json).forEach((name, value) -> object.put((String) name, value));
    return object;
  }

  private static <T> Stream<T> none() {
    return Stream.empty();
  }
}
