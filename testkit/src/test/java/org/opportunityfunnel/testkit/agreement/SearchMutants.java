package org.opportunityfunnel.testkit.agreement;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.testkit.random.SearchQuestion;
import org.opportunityfunnel.testkit.search.SearchContext;

/** Mistakes that a compiler could make, each as the question that it would answer instead. */
final class SearchMutants {
  private static final ZoneId UTC = ZoneOffset.UTC;

  static final Map<String, UnaryOperator<SearchQuestion>> ALL =
      Map.ofEntries(
          context(
              "the wrong zone",
              one ->
                  new SearchContext(
                      one.now(), UTC, one.weekStart(), one.yearStart(), one.userId())),
          context(
              "weeks from Monday",
              one ->
                  new SearchContext(
                      one.now(), one.zone(), DayOfWeek.MONDAY, one.yearStart(), one.userId())),
          context(
              "years from January",
              one ->
                  new SearchContext(
                      one.now(), one.zone(), one.weekStart(), Month.JANUARY, one.userId())),
          context("nobody asks", one -> one.as(Optional.empty())),
          member("negate is forgotten", "negate", true, false),
          member("all is any", "type", "and", "or"),
          member("everything is related", "type", "has_related", "match_all"),
          member("a phrase is words", "mode", "phrase", "full_words"),
          member("exact is words", "mode", "exact_value", "full_words"),
          member("a group is itself", "reference_type", "user_or_group", "user"),
          member("start is end", "which", "start", "end"),
          member("end of day is start", "which_day_end", "end", "start"),
          member("past is future", "direction", "past", "future"),
          member("ascending is descending", "direction", "asc", "desc"),
          member("this year is last", "range", "this-year", "last-year"),
          renamed("gte is gt", "gte", "gt"),
          renamed("lt is lte", "lt", "lte"),
          renamed("months are forgotten", "months", "decades"),
          renamed("days are weeks", "days", "weeks"),
          renamed("no limit", "results_limit", "limit"),
          renamed("no order", "sort", "order"));

  private SearchMutants() {}

  private static Map.Entry<String, UnaryOperator<SearchQuestion>> context(
      String name, UnaryOperator<SearchContext> mistake) {
    return Map.entry(name, one -> new SearchQuestion(one.search(), mistake.apply(one.context())));
  }

  /** A value is taken for another wherever that member has it. */
  private static Map.Entry<String, UnaryOperator<SearchQuestion>> member(
      String name, String member, Object from, Object to) {
    return tree(
        name,
        node -> {
          if (from.equals(node.get(member))) {
            node.put(member, to);
          }
          return node;
        });
  }

  private static Map.Entry<String, UnaryOperator<SearchQuestion>> renamed(
      String name, String from, String to) {
    return tree(
        name,
        node -> {
          if (node.containsKey(from)) {
            node.put(to, node.remove(from));
          }
          return node;
        });
  }

  private static Map.Entry<String, UnaryOperator<SearchQuestion>> tree(
      String name, UnaryOperator<Map<String, Object>> mistake) {
    return Map.entry(
        name,
        one -> {
          SavedSearch search = one.search();
          if (search.sQuery() == null) {
            return one;
          }
          Map<String, Object> sQuery = object(search.sQuery(), mistake);
          return new SearchQuestion(
              new SavedSearch(search.id(), search.name(), search.type(), sQuery, null),
              one.context());
        });
  }

  private static Map<String, Object> object(
      Map<?, ?> json, UnaryOperator<Map<String, Object>> mistake) {
    Map<String, Object> copy = new LinkedHashMap<>();
    json.forEach((name, value) -> copy.put((String) name, value(value, mistake)));
    return mistake.apply(copy);
  }

  private static Object value(Object json, UnaryOperator<Map<String, Object>> mistake) {
    if (json instanceof Map<?, ?> object) {
      return object(object, mistake);
    }
    return json instanceof List<?> list
        ? list.stream().map(one -> value(one, mistake)).toList()
        : json;
  }
}
