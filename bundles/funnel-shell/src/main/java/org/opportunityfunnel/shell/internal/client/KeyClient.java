package org.opportunityfunnel.shell.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.opportunityfunnel.shell.internal.key.KeyRecord;

/** Makes, lists and revokes API keys. */
public final class KeyClient {
  private static final String PATH = "/api_key/";

  private final FunnelClient client;

  public KeyClient(FunnelClient client) {
    this.client = client;
  }

  /** A new key; the answer is the only one that has its secret. */
  public KeyRecord create(ObjectNode wanted) {
    return key(client.post(PATH, wanted));
  }

  /**
   * The keys of an organization.
   *
   * @param organization null for the caller's own
   */
  public List<KeyRecord> list(String organization) {
    String filter = organization == null ? "" : "?organization=" + encoded(organization);
    return StreamSupport.stream(client.get(PATH + filter).path("data").spliterator(), false)
        .map(KeyClient::key)
        .toList();
  }

  /** The key of that ID is worth nothing from now on. */
  public void revoke(String id) {
    client.delete(PATH + encoded(id) + "/");
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

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
