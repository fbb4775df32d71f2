package org.opportunityfunnel.shell.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads list endpoints to their end. */
final class Listing {
  private static final int PAGE = 100;

  private final FunnelClient client;

  Listing(FunnelClient client) {
    this.client = client;
  }

  /** All objects of the list at that path, such as {@code /user/}. */
  List<JsonNode> all(String path) {
    List<JsonNode> all = new ArrayList<>();
    JsonNode page;
    do {
      page = client.get(path + "?_limit=" + PAGE + "&_skip=" + all.size());
      page.path("data").forEach(all::add);
    } while (page.path("has_more").asBoolean() && !page.path("data").isEmpty());
    return all;
  }
}
