package org.opportunityfunnel.reports.internal.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServiceRankTest {

  @Test
  void ordersAsOsgiDoes() {
    ServiceRank high = ServiceRank.of(Map.of("service.ranking", 100, "service.id", 9L));
    ServiceRank old = ServiceRank.of(Map.of("service.id", 1L));
    ServiceRank young = ServiceRank.of(Map.of("service.ranking", 0, "service.id", 2L));
    ServiceRank low = ServiceRank.of(Map.of("service.ranking", -1, "service.id", 0L));
    assertEquals(
        List.of(high, old, young, low), Stream.of(low, young, old, high).sorted().toList());
  }

  @Test
  void ignoresARankingThatIsNoInteger() {
    assertEquals(
        new ServiceRank(0, 4), ServiceRank.of(Map.of("service.ranking", "100", "service.id", 4L)));
  }
}
