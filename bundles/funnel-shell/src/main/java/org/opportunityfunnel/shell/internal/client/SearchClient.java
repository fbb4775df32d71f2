package org.opportunityfunnel.shell.internal.client;

import java.util.Map;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.report.SearchPreview;
import org.opportunityfunnel.shell.internal.funnel.Searches;

/** Manages saved searches over HTTP. */
public final class SearchClient implements Searches {
  private static final String PATH = "/saved_search/";

  private final FunnelClient client;

  public SearchClient(FunnelClient client) {
    this.client = client;
  }

  @Override
  public SavedSearch create(Map<String, Object> members) {
    return SearchAnswer.search(client.post(PATH, members));
  }

  @Override
  public SavedSearch change(String id, Map<String, Object> members) {
    return SearchAnswer.search(client.put(path(id), members));
  }

  @Override
  public void remove(String id) {
    client.delete(path(id));
  }

  @Override
  public SearchPreview preview(Map<String, Object> members) {
    return SearchAnswer.preview(client.post(PATH + "preview/", members));
  }

  private static String path(String id) {
    return PATH + FunnelClient.encoded(id) + "/";
  }
}
