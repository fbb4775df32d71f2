package org.opportunityfunnel.shell.internal.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;

/** Where the server is. */
public final class ServerAddress {
  private static final String API = "/api/v1";

  private final String base;

  private ServerAddress(String base) {
    this.base = base;
  }

  /**
   * From {@code http://host:8181}, with or without a path before {@code /api/v1}.
   *
   * @throws CommandFailure USAGE if it is no HTTP address
   */
  public static ServerAddress ofUrl(String url) {
    String base = url.strip().replaceAll("/+$", "");
    if (base.endsWith(API)) {
      base = base.substring(0, base.length() - API.length());
    }
    try {
      URI uri = new URI(base);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean http = scheme.equals("http") || scheme.equals("https");
      if (http && uri.getHost() != null && uri.getQuery() == null && uri.getUserInfo() == null) {
        return new ServerAddress(base);
      }
    } catch (URISyntaxException notAnAddress) {
      throw notHttp(url, notAnAddress);
    }
    throw notHttp(url, null);
  }

  private static CommandFailure notHttp(String url, Exception cause) {
    return new CommandFailure(
        CommandFailure.Kind.USAGE,
        "The server's address must look like http://127.0.0.1:8181, not \"" + url + "\".",
        cause);
  }

  /**
   * From the address that the server listens on; one that stands for all interfaces is asked on
   * this machine's own.
   *
   * @throws CommandFailure USAGE if the port is none
   */
  public static ServerAddress ofListener(String host, String port) {
    if (!port.strip().matches("[0-9]{1,5}")
        || Integer.parseInt(port.strip()) < 1
        || Integer.parseInt(port.strip()) > 65535) {
      throw new CommandFailure(
          CommandFailure.Kind.USAGE,
          "FUNNEL_HTTP_PORT must be a port from 1 to 65535, not \"" + port + "\".");
    }
    String name =
        switch (host.strip()) {
          case "", "0.0.0.0" -> "127.0.0.1";
          case "::", "[::]", "*" -> "localhost";
          default -> host.strip();
        };
    boolean bareIpv6 = name.indexOf(':') >= 0 && !name.startsWith("[");
    return ofUrl("http://" + (bareIpv6 ? "[" + name + "]" : name) + ":" + port.strip());
  }

  /** Of a path below {@code /api/v1}, such as {@code /me/}. */
  public URI resolve(String path) {
    return URI.create(base + API + path);
  }

  @Override
  public String toString() {
    return base;
  }
}
