package org.opportunityfunnel.rest.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opportunityfunnel.api.sync.DeliveryInfo;
import org.opportunityfunnel.api.sync.LiveSync;
import org.opportunityfunnel.api.sync.SyncInfo;

/** Syncs with fixed states; remembers what was to begin. */
public final class FakeSync implements LiveSync {
  public final List<String> begun = new ArrayList<>();
  public final Map<String, List<DeliveryInfo>> deliveries = new ConcurrentHashMap<>();
  public volatile List<SyncInfo> states = List.of();

  @Override
  public List<SyncInfo> list(String organization) {
    return states;
  }

  @Override
  public List<SyncInfo> begin(String organization, boolean whole) {
    begun.add(organization + " " + whole);
    return states;
  }

  @Override
  public List<DeliveryInfo> deliveries(String organization) {
    return deliveries.getOrDefault(organization, List.of());
  }
}
