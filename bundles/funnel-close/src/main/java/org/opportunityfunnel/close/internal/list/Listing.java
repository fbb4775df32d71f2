package org.opportunityfunnel.close.internal.list;

import java.util.Map;
import java.util.Optional;
import org.opportunityfunnel.api.store.RecordKind;

/** The lists of Close that are read. */
public enum Listing {
  PIPELINES("/pipeline/", RecordKind.PIPELINE, null, Map.of()),
  USERS("/user/", RecordKind.USER, null, Map.of()),
  /** Without their members; each group alone has them. */
  GROUPS("/group/", RecordKind.GROUP, null, Map.of()),
  SAVED_SEARCHES(
      "/saved_search/",
      RecordKind.SAVED_SEARCH,
      null,
      Map.of("type__in", "lead,contact,opportunity")),
  /**
   * Close has nothing to narrow it by. Of itself it begins with those where something happened
   * last, such as an e-mail, of which no event tells: they would leap over what is read.
   */
  LEADS("/lead/", RecordKind.LEAD, null, Map.of("query", "sort:created")),
  OPPORTUNITIES(
      "/opportunity/", RecordKind.OPPORTUNITY, "date_created", Map.of("_order_by", "date_created")),
  STATUS_CHANGES(
      "/activity/status_change/opportunity/",
      RecordKind.OPPORTUNITY_STATUS_CHANGE,
      "date_created",
      Map.of());

  private final String path;
  private final RecordKind kind;
  private final String date;
  private final Map<String, String> parameters;

  Listing(String path, RecordKind kind, String date, Map<String, String> parameters) {
    this.path = path;
    this.kind = kind;
    this.date = date;
    this.parameters = parameters;
  }

  /** The list of records of that kind. */
  public static Listing of(RecordKind kind) {
    for (Listing listing : values()) {
      if (listing.kind == kind) {
        return listing;
      }
    }
    throw new IllegalArgumentException("no list of " + kind);
  }

  public String path() {
    return path;
  }

  public RecordKind kind() {
    return kind;
  }

  /** The date that it can be narrowed by, which never changes; empty if it can't be. */
  Optional<String> date() {
    return Optional.ofNullable(date);
  }

  Map<String, String> parameters() {
    return parameters;
  }

  /** Whether Close may take its parameters no longer, which it calls outdated. */
  boolean isReadableWithout() {
    return this == LEADS;
  }
}
