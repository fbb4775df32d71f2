package org.opportunityfunnel.close.internal.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
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

  void load(Loads loads) throws CloseException, InterruptedException {
    for (Listing listing : ALL) {
      for (Position position = Position.START; !position.isEnd(); ) {
        Page page = reader.read(listing, position);
        for (ObjectNode record : page.records()) {
          whole(listing, record)
              .ifPresent(
                  one -> loads.add(RecordLine.of(listing.kind(), record.get("id").asText(), one)));
        }
        position = page.next();
      }
    }
    loads.store();
  }

  private Optional<ObjectNode> whole(Listing listing, ObjectNode record)
      throws CloseException, InterruptedException {
    return listing == Listing.GROUPS
        ? client.find(Query.one(listing.path(), record.get("id").asText()))
        : Optional.of(record);
  }
}
