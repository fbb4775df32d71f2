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

  /** The size of everything that is kept: columns, and sums. */
  public long bytes() {
    return columnBytes() + sumsBytes();
  }

  /** The size of all columns together. */
  public long columnBytes() {
    long rows = partitions.values().stream().mapToLong(Partition::columnBytes).sum();
    return rows + counts.bytes() + pathless.bytes();
  }

  /** The size of the sums that are kept beside the columns. */
  public long sumsBytes() {
    return partitions.values().stream().mapToLong(Partition::sumsBytes).sum();
  }

  /** From that second on nothing happens in any row: reports see all of it, and see it alike. */
  public long settledAt() {
    long last = Long.MIN_VALUE;
    for (Partition partition : partitions.values()) {
      last = Math.max(last, partition.all().span().lastTime());
    }
    return last == Long.MIN_VALUE ? last : last + 1;
  }
}
