package org.opportunityfunnel.reports.internal.service;

import java.util.Map;

/**
 * A service's place among those of its kind, in the order of the OSGi specification: the highest
 * ranking first, of equal ones the oldest.
 */
public record ServiceRank(int ranking, long id) implements Comparable<ServiceRank> {

  /** From the service's properties; a ranking that is no Integer counts as 0, as in OSGi. */
  public static ServiceRank of(Map<String, ?> properties) {
    int ranking = properties.get("service.ranking") instanceof Integer given ? given : 0;
    long id = properties.get("service.id") instanceof Long given ? given : 0;
    return new ServiceRank(ranking, id);
  }

  @Override
  public int compareTo(ServiceRank other) {
    return ranking == other.ranking
        ? Long.compare(id, other.id)
        : Integer.compare(other.ranking, ranking);
  }
}
