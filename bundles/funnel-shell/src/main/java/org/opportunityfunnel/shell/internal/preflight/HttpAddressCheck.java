package org.opportunityfunnel.shell.internal.preflight;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;

/** HTTP can be listened for at the address. */
record HttpAddressCheck(String host, String port) implements Check {
  private static final int HIGHEST_PORT = 65535;
  private static final int ANY_FREE_PORT = 0;

  static HttpAddressCheck of(Map<String, String> environment) {
    return new HttpAddressCheck(
        environment.getOrDefault("FUNNEL_HTTP_HOST", "127.0.0.1"),
        environment.getOrDefault("FUNNEL_HTTP_PORT", "8181"));
  }

  @Override
  public Optional<String> refusal() {
    int number;
    try {
      number = Integer.parseInt(port);
    } catch (NumberFormatException e) {
      number = -1;
    }
    if (number < 1 || number > HIGHEST_PORT) {
      return Optional.of("FUNNEL_HTTP_PORT=" + port + " is no port; set a number from 1 to 65535.");
    }
    try {
      InetAddress address = InetAddress.getByName(host);
      return listen(address, ANY_FREE_PORT).isPresent()
          ? Optional.of(notHere())
          : listen(address, number).map(reason -> taken(reason, host, port));
    } catch (UnknownHostException e) {
      return Optional.of(notHere());
    }
  }

  private String notHere() {
    return "FUNNEL_HTTP_HOST="
        + host
        + " is no address of this machine; set one, such as 127.0.0.1.";
  }

  private static String taken(String reason, String host, String port) {
    return String.format(
        "Port %s on %s can't be used (%s); stop what uses it, or set FUNNEL_HTTP_PORT to another.",
        port, host, reason);
  }

  private static Optional<String> listen(InetAddress address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port), 1);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
