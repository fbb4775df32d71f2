package org.opportunityfunnel.engine.columnar.internal.columns;

import java.util.Map;
import org.opportunityfunnel.api.model.Catalog;

/**
 * One version of an organization's data. Immutable.
 *
 * @param partitions by pipeline ID; every pipeline of the catalog has one
 */
public record Columns(Catalog catalog, UserDictionary users, Map<String, Partition> partitions) {
  public Columns {
    partitions = Map.copyOf(partitions);
  }

  /** The size of all columns together. */
  public long bytes() {
    return partitions.values().stream().mapToLong(Partition::bytes).sum();
  }
}
