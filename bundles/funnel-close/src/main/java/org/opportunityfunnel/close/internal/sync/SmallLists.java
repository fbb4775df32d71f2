package org.opportunityfunnel.close.internal.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.close.internal.client.CloseClient;
import org.opportunityfunnel.close.internal.client.CloseException;
import org.opportunityfunnel.close.internal.client.Query;
import org.opportunityfunnel.close.internal.list.ListReader;
import org.opportunityfunnel.close.internal.list.Listing;
import org.opportunityfunnel.close.internal.list.Page;
import org.opportunityfunnel.close.internal.list.Position;
import org.opportunityfunnel.close.internal.record.RecordLine;

/** Pipelines, users, groups and saved searches: few, so that each run reads them all. */
record SmallLists(CloseClient client, ListReader reader) {
  private static final List<Listing> ALL =
      List.of(Listing.PIPELINES, Listing.USERS, Listing.GROUPS, Listing.SAVED_SEARCHES);

  /**
   * Brings them here. What was listed before and is no more is removed, but for users: what they
   * did goes on to be reported under their names.
   *
   * @param before the IDs that were listed the last time
   * @return those that are listed now
   */
  Map<RecordKind, Set<String>> load(Map<RecordKind, Set<String>> before, Loads loads)
      throws CloseException, InterruptedException {
    Map<RecordKind, Set<String>> now = new EnumMap<>(RecordKind.class);
    for (Listing listing : ALL) {
      Set<String> ids = load(listing, loads);
      if (listing != Listing.USERS) {
        now.put(listing.kind(), ids);
        remove(listing.kind(), before.getOrDefault(listing.kind(), Set.of()), ids, loads);
      }
    }
    loads.store();
    return now;
  }

  private Set<String> load(Listing listing, Loads loads)
      throws CloseException, InterruptedException {
    Set<String> ids = new LinkedHashSet<>();
    for (Position position = Position.START; !position.isEnd(); ) {
      Page page = reader.read(listing, position);
      for (ObjectNode record : page.records()) {
        String id = record.get("id").asText();
        ids.add(id);
        if (listing == Listing.GROUPS) {
          group(id, loads);
        } else {
          loads.add(RecordLine.of(listing.kind(), id, record));
        }
      }
      position = page.next();
    }
    return ids;
  }

  private void group(String id, Loads loads) throws CloseException, InterruptedException {
    Optional<ObjectNode> group = client.find(Query.one(Listing.GROUPS.path(), id));
    if (group.isPresent() && group.get().path("members").isArray()) {
      loads.add(RecordLine.of(RecordKind.GROUP, id, group.get()));
    } else if (group.isPresent()) {
      // It is not one that lost them all.
      loads.refuse(id, "Close does not say its members.");
    }
  }

  /** A list without anything is rather one that Close did not give than one that is empty now. */
  private static void remove(RecordKind kind, Set<String> before, Set<String> now, Loads loads) {
    if (!now.isEmpty()) {
      before.stream()
          .filter(id -> !now.contains(id))
          .forEach(id -> loads.add(RecordLine.removal(kind, id)));
    }
  }
}
