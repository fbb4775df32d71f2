package org.opportunityfunnel.close.internal.sync;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opportunityfunnel.api.store.RecordKind;

/** The events of one kind, as Close's log can be asked for them: by type with an action. */
record EventStream(RecordKind kind, String objectType, String action) {
  private static final String REMOVED = "deleted";

  /**
   * All that are read. Groups and saved searches are few and are read whole by each run, so that of
   * them only the removals matter.
   */
  static final List<EventStream> ALL =
      Stream.of(
              all(RecordKind.LEAD, "lead"),
              all(RecordKind.OPPORTUNITY, "opportunity"),
              all(RecordKind.OPPORTUNITY_STATUS_CHANGE, "activity.opportunity_status_change"),
              Stream.of(new EventStream(RecordKind.GROUP, "group", REMOVED)),
              Stream.of(new EventStream(RecordKind.SAVED_SEARCH, "saved_search", REMOVED)))
          .flatMap(stream -> stream)
          .toList();

  private static Stream<EventStream> all(RecordKind kind, String objectType) {
    return Stream.of("created", "updated", REMOVED)
        .map(action -> new EventStream(kind, objectType, action));
  }

  boolean isRemoval() {
    return action.equals(REMOVED);
  }

  void addTo(Map<String, String> parameters) {
    parameters.put("object_type", objectType);
    parameters.put("action", action);
  }
}
