package org.opportunityfunnel.testkit.close;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.store.RecordKind;

/** The lists that Close's documentation tells of, with what can be asked of each. */
enum Endpoint {
  PIPELINES("/pipeline/", RecordKind.PIPELINE, List.of(), List.of(), List.of()),
  USERS("/user/", RecordKind.USER, List.of(), List.of(), List.of()),
  GROUPS("/group/", RecordKind.GROUP, List.of(), List.of(), List.of()),
  SAVED_SEARCHES("/saved_search/", RecordKind.SAVED_SEARCH, List.of("type"), List.of(), List.of()),
  LEADS("/lead/", RecordKind.LEAD, List.of(), List.of(), List.of()),
  OPPORTUNITIES(
      "/opportunity/",
      RecordKind.OPPORTUNITY,
      List.of("lead_id", "user_id", "status_id", "value_period"),
      List.of("date_created", "date_updated"),
      List.of("date_created", "date_updated")),
  STATUS_CHANGES(
      "/activity/status_change/opportunity/",
      RecordKind.OPPORTUNITY_STATUS_CHANGE,
      List.of("id", "opportunity_id", "lead_id", "user_id"),
      List.of("date_created", "activity_at"),
      List.of());

  private final String path;
  private final RecordKind kind;
  private final List<String> members;
  private final List<String> dates;
  private final List<String> orders;

  Endpoint(
      String path, RecordKind kind, List<String> members, List<String> dates, List<String> orders) {
    this.path = path;
    this.kind = kind;
    this.members = members;
    this.dates = dates;
    this.orders = orders;
  }

  /** The list of that path, or the one that the path names a record of. */
  static Optional<Endpoint> of(String path) {
    for (Endpoint endpoint : values()) {
      if (path.startsWith(endpoint.path)) {
        return Optional.of(endpoint);
      }
    }
    return Optional.empty();
  }

  String path() {
    return path;
  }

  RecordKind kind() {
    return kind;
  }

  List<String> members() {
    return members;
  }

  List<String> dates() {
    return dates;
  }

  /** Pipelines come all at once, without {@code has_more}. */
  boolean paged() {
    return this != PIPELINES;
  }

  /**
   * The order of a list. Where none can be asked for, or none was, Close promises none; this one
   * answers the latest first, and of leads those where something happened last.
   */
  Comparator<ObjectNode> order(Parameters parameters) throws Refusal {
    if (this == LEADS) {
      return parameters.text("query").equals(Optional.of("sort:created"))
          ? by("date_created")
          : by("date_updated").reversed();
    }
    Optional<String> asked = parameters.text("_order_by");
    if (asked.isPresent() && !orders.isEmpty()) {
      boolean descending = asked.get().startsWith("-");
      String member = descending ? asked.get().substring(1) : asked.get();
      if (!orders.contains(member)) {
        throw Refusal.field("_order_by", "Not allowed: '" + member + "'.");
      }
      return descending ? by(member).reversed() : by(member);
    }
    return by("date_created").reversed();
  }

  private static Comparator<ObjectNode> by(String member) {
    return Comparator.comparing(
        record -> CloseTime.parse(record.path(member).asText("1970-01-01")).orElseThrow());
  }
}
