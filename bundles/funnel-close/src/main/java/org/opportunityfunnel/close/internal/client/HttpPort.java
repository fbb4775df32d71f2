package org.opportunityfunnel.close.internal.client;

import java.io.IOException;
import java.net.URI;

/** How requests go out. */
@FunctionalInterface
public interface HttpPort {

  /**
   * The whole answer to a GET.
   *
   * @param authorization the header's value
   * @throws IOException if there is none, or the connection ended before its end
   */
  HttpAnswer get(URI uri, String authorization) throws IOException, InterruptedException;
}
