package org.opportunityfunnel.close.internal.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.opportunityfunnel.close.internal.client.CloseClient;
import org.opportunityfunnel.close.internal.client.CloseException;
import org.opportunityfunnel.close.internal.client.Query;
import org.opportunityfunnel.close.internal.list.Listing;
import org.opportunityfunnel.close.internal.record.RecordLine;

/**
 * Leads that opportunities name, one by one: the only way to those past the depth of their list,
 * which has no dates to narrow it by. No report needs any other. Not thread-safe.
 */
final class NamedLeads {
  private final CloseClient client;
  private final Recent read = new Recent();

  NamedLeads(CloseClient client) {
    this.client = client;
  }

  void load(List<ObjectNode> opportunities, Loads loads)
      throws CloseException, InterruptedException {
    for (ObjectNode opportunity : opportunities) {
      String id = opportunity.path("lead_id").asText("");
      if (!id.isEmpty() && read.isNew(id)) {
        client
            .find(Query.one(Listing.LEADS.path(), id))
            .ifPresent(lead -> loads.add(RecordLine.of(Listing.LEADS.kind(), id, lead)));
      }
    }
  }
}
