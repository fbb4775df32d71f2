package org.opportunityfunnel.rest.internal;

import java.util.List;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.RecordFormat;
import org.opportunityfunnel.api.store.RecordFormats;

/** One mapping that is there, and one that can't be used. */
public final class FakeMappings implements RecordFormats {
  public final RecordFormat deals = (stream, receiver) -> {};

  @Override
  public List<Info> list() {
    return List.of(
        new Info("bad", "text/csv", "", "rows: is missing"),
        new Info("deals", "text/csv", "Deals of a test", ""));
  }

  @Override
  public RecordFormat find(String name) {
    if (name.equals("deals")) {
      return deals;
    }
    throw new FunnelException(ErrorCode.INVALID, "There is no usable mapping " + name + ".");
  }
}
