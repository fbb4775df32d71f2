package org.opportunityfunnel.shell.internal.command;

import java.time.Duration;
import org.opportunityfunnel.shell.internal.funnel.FunnelServer;

/** Gives commands the server that they are used on. */
public interface Servers {
  /**
   * The server.
   *
   * @param timeout how long one answer may take, where it can take long at all
   */
  FunnelServer within(Duration timeout);
}
