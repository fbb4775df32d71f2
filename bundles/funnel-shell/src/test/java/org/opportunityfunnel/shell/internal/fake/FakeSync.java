package org.opportunityfunnel.shell.internal.fake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.opportunityfunnel.api.sync.DeliveryInfo;
import org.opportunityfunnel.api.sync.LiveSync;
import org.opportunityfunnel.api.sync.SyncInfo;

/** Syncs whose states follow one another; the last one stays. Remembers what was to begin. */
public final class FakeSync implements LiveSync {
  public final List<String> begun = new ArrayList<>();
  public List<DeliveryInfo> deliveries = List.of();
  private final Deque<List<SyncInfo>> states = new ArrayDeque<>();

  public FakeSync(List<List<SyncInfo>> following) {
    states.addAll(following);
  }

  @Override
  public List<SyncInfo> list(String organization) {
    return states.size() > 1 ? states.poll() : states.peek();
  }

  @Override
  public List<SyncInfo> begin(String organization, boolean whole) {
    begun.add(organization + " " + whole);
    return list(organization);
  }

  @Override
  public List<DeliveryInfo> deliveries(String organization) {
    return deliveries;
  }
}
