package org.opportunityfunnel.engine.columnar.internal.columns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.opportunityfunnel.api.model.Catalog;

/**
 * One version of an organization's data: columns that were scanned once, and overlays for what has
 * changed since. What a report has is the sum over its {@link #layers}. Immutable.
 */
public final class Edition {
  private final Catalog catalog;
  private final Columns base;
  private final List<Overlay> overlays;
  private final UserDictionary users;
  private final List<Layer> layers;

  /**
   * @param catalog the version's; its pipelines are those of all columns
   * @param overlays each lies over those before it
   */
  public Edition(Catalog catalog, Columns base, List<Overlay> overlays) {
    this.catalog = catalog;
    this.base = base;
    this.overlays = List.copyOf(overlays);
    this.users = union(base.users(), overlays);
    List<Layer> all = new ArrayList<>();
    all.add(Layer.of(base, 1, users));
    for (Overlay overlay : overlays) {
      all.add(Layer.of(overlay.retracted(), -1, users));
      all.add(Layer.of(overlay.added(), 1, users));
    }
    this.layers = List.copyOf(all);
  }

  /** As it was scanned. */
  public static Edition of(Columns columns) {
    return new Edition(columns.catalog(), columns, List.of());
  }

  private static UserDictionary union(UserDictionary base, List<Overlay> overlays) {
    Set<String> more = new HashSet<>();
    for (Overlay overlay : overlays) {
      // Who is retracted was added below.
      UserDictionary added = overlay.added().users();
      for (int place = 0; place < added.size(); place++) {
        if (base.place(added.id(place)) < 0) {
          more.add(added.id(place));
        }
      }
    }
    if (more.isEmpty()) {
      return base;
    }
    for (int place = 0; place < base.size(); place++) {
      more.add(base.id(place));
    }
    return new UserDictionary(more);
  }

  public Catalog catalog() {
    return catalog;
  }

  public Columns base() {
    return base;
  }

  public List<Overlay> overlays() {
    return overlays;
  }

  /** All whom a row of a layer belongs to. */
  public UserDictionary users() {
    return users;
  }

  /** The base first. */
  public List<Layer> layers() {
    return layers;
  }

  /** How many opportunities the overlays are about, at the most. */
  public int overlaid() {
    return overlays.stream().mapToInt(Overlay::size).sum();
  }

  /** How many opportunities there are. */
  public long opportunities() {
    return sum(Columns::opportunities);
  }

  /** How many of them belong to that user, or to nobody (null). */
  public long opportunitiesOf(String userId) {
    return sum(columns -> columns.opportunitiesOf(userId));
  }

  /**
   * From that second on nothing happens in any row: reports see all of it, and see it alike. Rows
   * that an overlay takes away may put it later than it need be.
   */
  public long settledAt() {
    return layers.stream()
        .mapToLong(layer -> layer.columns().settledAt())
        .max()
        .orElse(Long.MIN_VALUE);
  }

  private long sum(ToLongFunction<Columns> number) {
    return layers.stream()
        .mapToLong(layer -> layer.sign() * number.applyAsLong(layer.columns()))
        .sum();
  }

  /** The size of all columns together, and of the sums beside them. */
  public long bytes() {
    return layers.stream().mapToLong(layer -> layer.columns().bytes()).sum();
  }
}
