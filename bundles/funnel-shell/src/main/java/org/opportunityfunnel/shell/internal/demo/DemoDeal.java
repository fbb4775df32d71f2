package org.opportunityfunnel.shell.internal.demo;

import java.time.Instant;
import java.util.List;
import org.opportunityfunnel.api.model.ValuePeriod;

/**
 * An opportunity of the demo.
 *
 * @param owner null if nobody has taken it
 * @param value in cents; null if nobody has entered it
 * @param confidence in percent; null if nobody has entered it
 * @param updated not before the last entry
 * @param entries its statuses in order, the first at the creation
 */
record DemoDeal(
    String id,
    DemoLead lead,
    DemoUser owner,
    DemoUser creator,
    Long value,
    ValuePeriod period,
    Integer confidence,
    String note,
    Instant updated,
    List<DemoEntry> entries) {
  DemoDeal {
    entries = List.copyOf(entries);
  }

  Instant created() {
    return entries.get(0).at();
  }

  /** Where it is at the end of the data. */
  DemoEntry last() {
    return entries.get(entries.size() - 1);
  }
}
