package org.opportunityfunnel.testkit.close;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a request's parameters keep of the records of an endpoint. */
final class RecordFilter {
  private RecordFilter() {}

  /**
   * @param members those that may be asked for by value, and by {@code __in}
   * @param dates those that may be asked for by {@code __gt}, {@code __gte}, {@code __lt}, {@code
   *     __lte}
   */
  static Predicate<ObjectNode> of(Parameters parameters, List<String> members, List<String> dates)
      throws Refusal {
    List<Predicate<ObjectNode>> conditions = new ArrayList<>();
    for (String member : members) {
      for (String name : List.of(member, member + "__in")) {
        Optional<Set<String>> values = parameters.list(name);
        if (values.isPresent()) {
          conditions.add(record -> values.get().contains(record.path(member).textValue()));
        }
      }
    }
    for (String date : dates) {
      bound(parameters, date, "__gt", (time, bound) -> time.isAfter(bound), conditions);
      bound(parameters, date, "__gte", (time, bound) -> !time.isBefore(bound), conditions);
      bound(parameters, date, "__lt", (time, bound) -> time.isBefore(bound), conditions);
      bound(parameters, date, "__lte", (time, bound) -> !time.isAfter(bound), conditions);
    }
    return record -> conditions.stream().allMatch(condition -> condition.test(record));
  }

  /** How a date stands to what was asked for. */
  @FunctionalInterface
  private interface Relation {
    boolean holds(Instant time, Instant bound);
  }

  private static void bound(
      Parameters parameters,
      String date,
      String suffix,
      Relation relation,
      List<Predicate<ObjectNode>> conditions)
      throws Refusal {
    Optional<Instant> bound = parameters.time(date + suffix);
    if (bound.isPresent()) {
      conditions.add(
          record ->
              record.hasNonNull(date)
                  && relation.holds(
                      CloseTime.parse(record.get(date).textValue()).orElseThrow(), bound.get()));
    }
  }
}
