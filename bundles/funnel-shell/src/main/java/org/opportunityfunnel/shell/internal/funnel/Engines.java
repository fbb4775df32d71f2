package org.opportunityfunnel.shell.internal.funnel;

import java.util.List;
import org.opportunityfunnel.api.report.EngineInfo;

/** What computes reports. */
public interface Engines {
  /** In the order in which they are asked. */
  List<EngineInfo> list();
}
