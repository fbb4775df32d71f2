package org.opportunityfunnel.itests.malformed;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.FunnelClient;

/**
 * A request that is wrong, or perhaps is not.
 *
 * @param operation that it is meant for, by its ID in openapi.json
 * @param headers names and values in turn
 */
record HostileRequest(
    String operation, String method, String path, List<String> headers, byte[] body) {
  private static final int SHOWN = 4_000;

  Answer send(FunnelClient client) {
    return client.send(
        method, path, BodyPublishers.ofByteArray(body), headers.toArray(String[]::new));
  }

  @Override
  public String toString() {
    String text = new String(body, StandardCharsets.UTF_8);
    return method
        + " "
        + path
        + " "
        + headers
        + "\n"
        + (text.length() > SHOWN ? text.substring(0, SHOWN) + "… of " + body.length : text);
  }
}
