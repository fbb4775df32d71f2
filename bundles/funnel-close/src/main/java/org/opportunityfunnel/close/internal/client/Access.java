package org.opportunityfunnel.close.internal.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/**
 * Where Close is, and the key to it. Its text shows nothing of the key.
 *
 * @param url without a slash at the end
 */
public record Access(URI url, String key) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Whether a key may be sent there: by HTTPS, or to this machine. */
  public static boolean isSafe(URI url) {
    return url.getHost() != null
        && url.getRawQuery() == null
        && url.getRawUserInfo() == null
        && ("https".equals(url.getScheme())
            || "http".equals(url.getScheme()) && LOOPBACK.contains(url.getHost()));
  }

  String authorization() {
    byte[] user = (key + ":").getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(user);
  }

  @Override
  public String toString() {
    return "Access[" + url + "]";
  }
}
