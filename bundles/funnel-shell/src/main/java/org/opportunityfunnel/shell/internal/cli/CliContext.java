package org.opportunityfunnel.shell.internal.cli;

import java.time.Clock;
import java.time.Duration;
import org.opportunityfunnel.shell.internal.client.FunnelClient;
import org.opportunityfunnel.shell.internal.client.FunnelEnvironment;

/** What commands have around them. */
public record CliContext(FunnelEnvironment environment, Terminal terminal, Clock clock) {

  /** A client of the server that the environment names, with the key that it names. */
  FunnelClient client(Duration timeout) {
    return new FunnelClient(environment.address(), environment.key(), timeout);
  }
}
