package org.opportunityfunnel.shell.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.shell.internal.funnel.KeyRecord;
import org.opportunityfunnel.shell.internal.funnel.KeyWish;
import org.opportunityfunnel.shell.internal.funnel.Keys;

/** Makes, lists and revokes API keys. */
public final class KeyClient implements Keys {
  private static final String PATH = "/api_key/";

  private final FunnelClient client;

  public KeyClient(FunnelClient client) {
    this.client = client;
  }

  @Override
  public KeyRecord create(KeyWish wish) {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("name", wish.name());
    order.put("rights", wish.rights().stream().map(Right::wireName).toList());
    if (wish.organization() != null) {
      order.put("organization", wish.organization());
    }
    if (wish.userId() != null) {
      order.put("user_id", wish.userId());
    }
    if (!wish.visibleUsers().isEmpty()) {
      order.put("visible_users", wish.visibleUsers());
    }
    return key(client.post(PATH, order));
  }

  @Override
  public List<KeyRecord> list(String organization) {
    String filter =
        organization == null ? "" : "?organization=" + FunnelClient.encoded(organization);
    return StreamSupport.stream(client.get(PATH + filter).path("data").spliterator(), false)
        .map(KeyClient::key)
        .toList();
  }

  @Override
  public void revoke(String id) {
    client.delete(PATH + FunnelClient.encoded(id) + "/");
  }

  private static KeyRecord key(JsonNode key) {
    JsonNode visible = key.path("visible_users");
    return new KeyRecord(
        key.path("id").asText(),
        key.path("name").asText(),
        key.path("organization").asText(),
        texts(key.path("rights")),
        key.path("user_id").textValue(),
        visible.isArray() ? Optional.of(texts(visible)) : Optional.empty(),
        key.path("date_created").asText(""),
        Optional.ofNullable(key.path("key").textValue()));
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
