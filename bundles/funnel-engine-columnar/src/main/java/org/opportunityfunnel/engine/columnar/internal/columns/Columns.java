package org.opportunityfunnel.engine.columnar.internal.columns;

import java.util.Map;
import org.opportunityfunnel.api.model.Catalog;

/**
 * Opportunities of one version of an organization's data: all of them, or some. Immutable.
 *
 * @param counts how many opportunities each user of the dictionary has
 * @param partitions by pipeline ID; every pipeline of the catalog has one
 */
public record Columns(
    Catalog catalog,
    UserDictionary users,
    Ints counts,
    Pathless pathless,
    Map<String, Partition> partitions) {
  public Columns {
    partitions = Map.copyOf(partitions);
  }

  /** How many opportunities there are. */
  public long opportunities() {
    long sum = 0;
    for (int user = 0; user < counts.size(); user++) {
      sum += counts.get(user);
    }
    return sum;
  }

  /** How many of them belong to that user, or to nobody (null). */
  public int opportunitiesOf(String userId) {
    int place = users.place(userId);
    return place < 0 ? 0 : counts.get(place);
  }

  /** The size of all columns together. */
  public long bytes() {
    long rows = partitions.values().stream().mapToLong(Partition::bytes).sum();
    return rows + counts.bytes() + pathless.bytes();
  }
}
