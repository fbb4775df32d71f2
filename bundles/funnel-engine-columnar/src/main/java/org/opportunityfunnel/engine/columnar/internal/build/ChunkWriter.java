package org.opportunityfunnel.engine.columnar.internal.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.engine.columnar.internal.columns.Chunk;
import org.opportunityfunnel.engine.columnar.internal.columns.Group;
import org.opportunityfunnel.engine.columnar.internal.columns.Shape;
import org.opportunityfunnel.engine.columnar.internal.columns.State;

/** Turns rows into chunks, one after the other. */
final class ChunkWriter {
  private final boolean allAside;
  private final Map<Shape, Shape> shapes = new HashMap<>();
  private final Map<Shape, GroupRows> groups = new LinkedHashMap<>();
  private AsideWriter aside = new AsideWriter();
  private long base = Long.MAX_VALUE;
  private int rows;

  ChunkWriter(Layout layout) {
    allAside = layout.allAside();
  }

  /**
   * @param user the place of the row's user in the dictionary
   */
  void add(Row row, int user) {
    int state = allAside ? State.ASIDE : state(row);
    Shape shape = new Shape(row.steps.codes(), row.steps.size(), state);
    int asidePlace = state == State.ASIDE ? aside.add(row) : 0;
    groups
        .computeIfAbsent(shapes.computeIfAbsent(shape, same -> same), GroupRows::new)
        .add(row, user, asidePlace);
    // Nothing of a row is earlier than its start.
    base = Math.min(base, row.start);
    rows++;
  }

  /** The one state that tells the truth as of any instant: open until the end, so since. */
  private static int state(Row row) {
    if (row.start != row.created || !row.summable) {
      return State.ASIDE;
    }
    Timeline versions = row.versions;
    if (versions.isEmpty()) {
      return State.OPEN;
    }
    boolean oneEnding = versions.size() == 1 && versions.lastEnd() == versions.lastSecond();
    return oneEnding && versions.lastCode() != State.OPEN ? versions.lastCode() : State.ASIDE;
  }

  /** How many rows the next chunk has so far. */
  int rows() {
    return rows;
  }

  /** The chunk of the rows since the last one; at least one. */
  Chunk next() {
    GrowingLongs created = new GrowingLongs();
    GrowingInts users = new GrowingInts();
    GrowingInts keys = new GrowingInts();
    GrowingLongs values = new GrowingLongs();
    GrowingLongs weighted = new GrowingLongs();
    GrowingLongs times = new GrowingLongs();
    List<Group> ready = new ArrayList<>();
    for (GroupRows group : groups.values()) {
      int[] order = group.byUser();
      ready.add(group.group(users.size(), times.size(), base));
      group.addTimes(order, base, times);
      for (int row : order) {
        created.add(group.created.get(row));
        users.add(group.users.get(row));
        keys.add(group.keys.get(row));
        values.add(group.values.get(row));
        weighted.add(group.weighted.get(row));
      }
    }
    Chunk chunk =
        new Chunk(
            rows,
            base,
            created.least(),
            created.greatest(),
            created.toColumnAbove(base),
            users.toColumn(),
            keys.toColumn(),
            values.toColumn(),
            weighted.toColumn(),
            ready,
            times.toColumn(),
            aside.finish(base));
    groups.clear();
    aside = new AsideWriter();
    base = Long.MAX_VALUE;
    rows = 0;
    return chunk;
  }
}
