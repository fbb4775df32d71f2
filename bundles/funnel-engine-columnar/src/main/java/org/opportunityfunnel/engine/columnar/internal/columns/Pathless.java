package org.opportunityfunnel.engine.columnar.internal.columns;

/**
 * Opportunities that were in no pipeline that is there: no report has them, but they belong to
 * somebody. Immutable.
 *
 * @param users places in the {@link UserDictionary}
 */
public record Pathless(Ints keys, Ints users) {

  /** The size of its columns together. */
  public long bytes() {
    return keys.bytes() + users.bytes();
  }
}
