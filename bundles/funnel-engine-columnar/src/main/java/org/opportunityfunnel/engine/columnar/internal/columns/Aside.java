package org.opportunityfunnel.engine.columnar.internal.columns;

import java.util.BitSet;

/**
 * The rows of a chunk whose state depends on the instant in a way that one state and one end can't
 * say: reopened, left and come back, won at one stage and then another; and those that started
 * before they were created, or whose money does not fit 64 bits. All times count from the chunk's
 * base.
 *
 * @param versionStarts for each row the index of its first version; one more than rows
 * @param from the second of the entry that made the version true; strictly ascending within a row
 * @param states of each version; before the first one the state is {@link State#OPEN}
 * @param ends of each version; meaningless with {@link State#OPEN}
 * @param starts for each row its start: the creation or the first entry, whichever is earlier
 * @param unsummable the rows whose value has no right number here
 */
public record Aside(
    Ints versionStarts, Longs from, Ints states, Longs ends, Longs starts, BitSet unsummable) {

  /** The version that is true for reports as of that second; -1 before the first one. */
  public int versionAt(int row, long asOf) {
    int first = versionStarts.get(row);
    int version = versionStarts.get(row + 1) - 1;
    while (version >= first && from.get(version) >= asOf) {
      version--;
    }
    return version >= first ? version : -1;
  }

  /** The size of its columns together. */
  public long bytes() {
    return versionStarts.bytes()
        + from.bytes()
        + states.bytes()
        + ends.bytes()
        + starts.bytes()
        + unsummable.size() / 8;
  }
}
