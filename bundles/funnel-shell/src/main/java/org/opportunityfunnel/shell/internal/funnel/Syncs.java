package org.opportunityfunnel.shell.internal.funnel;

import java.util.List;
import org.opportunityfunnel.api.sync.DeliveryInfo;
import org.opportunityfunnel.api.sync.SyncInfo;

/** What is fetched from other systems. */
public interface Syncs {
  /** Each source that is configured. */
  List<SyncInfo> list();

  /** What was delivered, for each configuration that takes deliveries. */
  List<DeliveryInfo> deliveries();

  /**
   * Begins to fetch; does not wait for the end.
   *
   * @param whole whether everything is fetched again
   * @throws CommandFailure REFUSED if no source is configured
   */
  List<SyncInfo> begin(boolean whole);
}
