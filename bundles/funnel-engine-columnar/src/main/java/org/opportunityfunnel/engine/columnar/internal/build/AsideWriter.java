package org.opportunityfunnel.engine.columnar.internal.build;

import java.util.BitSet;
import org.opportunityfunnel.engine.columnar.internal.columns.Aside;

/** Collects the rows of a chunk's {@link Aside}. */
final class AsideWriter {
  private final GrowingInts versionStarts = new GrowingInts();
  private final GrowingLongs from = new GrowingLongs();
  private final GrowingInts states = new GrowingInts();
  private final GrowingLongs ends = new GrowingLongs();
  private final GrowingLongs starts = new GrowingLongs();
  private final BitSet unsummable = new BitSet();

  AsideWriter() {
    versionStarts.add(0);
  }

  /** Adds a row and gives its place. */
  int add(Row row) {
    int place = starts.size();
    for (int i = 0; i < row.versions.size(); i++) {
      from.add(row.versions.second(i));
      states.add(row.versions.code(i));
      ends.add(row.versions.end(i));
    }
    versionStarts.add(from.size());
    starts.add(row.start);
    unsummable.set(place, !row.summable);
    return place;
  }

  Aside finish(long base) {
    return new Aside(
        versionStarts.toColumn(),
        from.toColumnAbove(base),
        states.toColumn(),
        ends.toColumnAbove(base),
        starts.toColumnAbove(base),
        unsummable);
  }
}
