package org.opportunityfunnel.engine.columnar.internal.build;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.engine.columnar.internal.columns.Columns;
import org.opportunityfunnel.engine.columnar.internal.columns.Edition;
import org.opportunityfunnel.engine.columnar.internal.columns.Overlay;

/**
 * Makes editions out of editions. An edition has at the most two overlays: a large one, and a small
 * one that takes each delta in, so that a delta costs what the small one's size is.
 */
public final class Overlaying {
  private final Layout layout;
  private final Layout light;
  private final int leastToFold;
  private final int partToFold;

  /**
   * The small overlay goes into the large one when it has that many opportunities, and that part of
   * the large one's.
   *
   * @param layout of the large one; the small one is laid out likewise, without kept sums
   */
  public Overlaying(Layout layout, int leastToFold, int partToFold) {
    this.layout = layout;
    this.light = layout.withoutSums();
    this.leastToFold = leastToFold;
    this.partToFold = partToFold;
  }

  /** Whether a delta that leads to that catalog can be laid over the edition. */
  public static boolean fits(Edition edition, Catalog newer) {
    // Ranks and won stages in rows are places in pipelines.
    return List.copyOf(edition.catalog().pipelines()).equals(List.copyOf(newer.pipelines()));
  }

  /** What the edition becomes by the delta, whose catalog fits it. */
  public Edition after(Edition edition, Delta delta) {
    Catalog catalog = delta.catalog();
    if (delta.keys().isEmpty()) {
      return new Edition(catalog, edition.base(), edition.overlays());
    }
    Columns out = present(edition, delta.keys(), catalog, light);
    List<Overlay> overlays = new ArrayList<>(edition.overlays());
    overlays.add(new Overlay(delta.keys(), delta.columns(), out));
    if (overlays.size() > 2) {
      mergeLast(overlays, catalog, light);
    }
    if (overlays.size() == 2) {
      int large = overlays.get(0).size();
      if (overlays.get(1).size() >= Math.max(leastToFold, large / partToFold)) {
        mergeLast(overlays, catalog, layout);
      }
    }
    return new Edition(catalog, edition.base(), overlays);
  }

  /**
   * The edition over another base.
   *
   * @param base of the same pipelines, and not newer than the edition
   * @param keys all opportunities that may have changed between both, and maybe others
   */
  public Edition over(Columns base, Edition edition, BitSet keys) {
    Catalog catalog = edition.catalog();
    if (keys.isEmpty()) {
      return new Edition(catalog, base, List.of());
    }
    Columns in = present(edition, keys, catalog, layout);
    Columns out = new Gathering(catalog, layout).take(base, keys).columns();
    return new Edition(catalog, base, List.of(new Overlay(keys, in, out)));
  }

  /** The rows of these opportunities that count in the edition. */
  private Columns present(Edition edition, BitSet keys, Catalog catalog, Layout as) {
    Gathering rows = new Gathering(catalog, as);
    BitSet below = (BitSet) keys.clone();
    for (int i = edition.overlays().size() - 1; i >= 0; i--) {
      Overlay overlay = edition.overlays().get(i);
      BitSet here = overlay.keys();
      here.and(below);
      rows.take(overlay.added(), here);
      below.andNot(here);
    }
    return rows.take(edition.base(), below).columns();
  }

  /** Makes one overlay of the last two. */
  private void mergeLast(List<Overlay> overlays, Catalog catalog, Layout as) {
    Overlay upper = overlays.remove(overlays.size() - 1);
    Overlay lower = overlays.remove(overlays.size() - 1);
    BitSet lowerOnly = lower.keys();
    lowerOnly.andNot(upper.keys());
    BitSet upperOnly = upper.keys();
    upperOnly.andNot(lower.keys());
    BitSet all = lower.keys();
    all.or(upper.keys());
    // The rest of what the upper one takes away are rows that the lower one adds.
    Columns added =
        new Gathering(catalog, as)
            .take(lower.added(), lowerOnly)
            .take(upper.added(), upper.keys())
            .columns();
    Columns retracted =
        new Gathering(catalog, as)
            .take(lower.retracted(), lower.keys())
            .take(upper.retracted(), upperOnly)
            .columns();
    overlays.add(new Overlay(all, added, retracted));
  }
}
