package org.opportunityfunnel.store.jdbc.internal.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.store.RecordKind;

/** The shape of each kind of record. */
public final class RecordShapes {
  /** When a record last changed: the newer one wins. */
  public static final String DATE_UPDATED = "date_updated";

  /** The greatest amount that every JSON reader gets right. */
  private static final long MAX_CENTS = 9_007_199_254_740_991L;

  private static final MemberType ID = new IdType();
  private static final MemberType TEXT = new TextType();
  private static final MemberType TIME = new TimeType();
  private static final MemberType DAY_OR_TIME = new DayOrTimeType();
  private static final MemberType CENTS =
      new WholeNumberType(
          "BIGINT",
          -MAX_CENTS,
          MAX_CENTS,
          "a whole number of cents, at most 9007199254740991 either way");
  private static final MemberType PERCENT =
      new WholeNumberType("INTEGER", 0, 100, "a whole number from 0 to 100");

  private static final Map<RecordKind, RecordShape> SHAPES = shapes();

  private RecordShapes() {}

  /** The shape of that kind's records. */
  public static RecordShape of(RecordKind kind) {
    return SHAPES.get(kind);
  }

  private static Map<RecordKind, RecordShape> shapes() {
    Map<RecordKind, RecordShape> shapes = new EnumMap<>(RecordKind.class);
    for (RecordKind kind : RecordKind.values()) {
      shapes.put(kind, shape(kind));
    }
    return Collections.unmodifiableMap(shapes);
  }

  private static RecordShape shape(RecordKind kind) {
    return switch (kind) {
      case PIPELINE ->
          plain(kind, needs("id", ID), has("name", TEXT), needs("statuses", new StatusesType()));
      case USER ->
          plain(
              kind,
              needs("id", ID),
              has("first_name", TEXT),
              has("last_name", TEXT),
              has("email", TEXT));
      case GROUP ->
          plain(kind, needs("id", ID), has("name", TEXT), has("members", new MembersType()));
      case SAVED_SEARCH ->
          plain(
              kind,
              needs("id", ID),
              has("name", TEXT),
              needs("type", TEXT),
              has("s_query", new ObjectType()),
              has("query", TEXT));
      case LEAD -> lead();
      case OPPORTUNITY -> opportunity();
      case OPPORTUNITY_STATUS_CHANGE -> statusChange();
    };
  }

  private static RecordShape lead() {
    List<Member> members =
        List.of(
            needs("id", ID),
            has("name", TEXT),
            has("display_name", TEXT),
            has("description", TEXT),
            has("url", TEXT),
            has("status_id", ID),
            has("status_label", TEXT),
            has("created_by", ID),
            has("updated_by", ID),
            has("date_created", TIME),
            has(DATE_UPDATED, TIME));
    return new RecordShape(
        RecordKind.LEAD,
        members,
        true,
        null,
        List.of(),
        List.of(
            new SearchedText("name", List.of("name", "display_name")),
            new SearchedText("description", List.of("description")),
            new SearchedText("url", List.of("url")),
            new SearchedText("status_label", List.of("status_label"))),
        List.of("id", "status_id", "created_by", "updated_by"));
  }

  private static RecordShape opportunity() {
    List<Member> members =
        List.of(
            needs("id", ID),
            has("lead_id", ID),
            has("lead_name", TEXT),
            has("contact_id", ID),
            has("user_id", ID),
            has("created_by", ID),
            has("updated_by", ID),
            has("pipeline_id", ID),
            needs("status_id", ID),
            has("value", CENTS),
            has("value_period", new PeriodType()),
            has("value_currency", TEXT),
            has("confidence", PERCENT),
            needs("date_created", TIME),
            has(DATE_UPDATED, TIME),
            has("date_won", DAY_OR_TIME),
            has("date_lost", DAY_OR_TIME),
            has("note", TEXT));
    return new RecordShape(
        RecordKind.OPPORTUNITY,
        members,
        true,
        "id",
        List.of(),
        List.of(
            new SearchedText("lead_name", List.of("lead_name")),
            new SearchedText("note", List.of("note"))),
        List.of(
            "id",
            "lead_id",
            "contact_id",
            "user_id",
            "created_by",
            "updated_by",
            "status_id",
            "value_currency"));
  }

  private static RecordShape statusChange() {
    List<Member> members =
        List.of(
            needs("id", ID),
            needs("opportunity_id", ID),
            has("old_status_id", ID),
            needs("new_status_id", ID),
            has("activity_at", TIME),
            has("date_created", TIME),
            has(DATE_UPDATED, TIME));
    return new RecordShape(
        RecordKind.OPPORTUNITY_STATUS_CHANGE,
        members,
        false,
        "opportunity_id",
        List.of("activity_at", "date_created"),
        List.of(),
        List.of());
  }

  private static RecordShape plain(RecordKind kind, Member... members) {
    List<Member> all = new ArrayList<>(List.of(members));
    all.add(has(DATE_UPDATED, TIME));
    List<String> codes = kind == RecordKind.PIPELINE ? List.of("id") : List.of();
    return new RecordShape(kind, all, false, null, List.of(), List.of(), codes);
  }

  private static Member needs(String name, MemberType type) {
    return new Member(name, type, true);
  }

  private static Member has(String name, MemberType type) {
    return new Member(name, type, false);
  }
}
