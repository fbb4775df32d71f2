package org.opportunityfunnel.shell.internal.local;

import java.util.List;
import org.opportunityfunnel.api.report.EngineInfo;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.shell.internal.funnel.Engines;

/** The engines of the container. */
final class LocalEngines implements Engines {
  private final LocalServices services;
  private final LocalCaller caller;

  LocalEngines(LocalServices services, LocalCaller caller) {
    this.services = services;
    this.caller = caller;
  }

  @Override
  public List<EngineInfo> list() {
    return Told.by(() -> services.reports().get().engines(caller.with(Right.REPORT)));
  }
}
