package org.opportunityfunnel.engine.columnar.internal.life;

import org.opportunityfunnel.engine.columnar.internal.columns.Edition;

/**
 * What an organization answers from.
 *
 * @param source the number of the store that it came from
 */
record Loaded(Edition edition, long source) {

  long version() {
    return edition.catalog().version();
  }

  /** Whether it is that store's version, as far as its number tells. */
  boolean is(StoreSource.Current store, long version) {
    return source == store.number() && version() == version;
  }
}
