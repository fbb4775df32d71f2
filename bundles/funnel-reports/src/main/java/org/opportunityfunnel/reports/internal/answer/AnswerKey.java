package org.opportunityfunnel.reports.internal.answer;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.range.ResolvedRanges;
import org.opportunityfunnel.api.report.Include;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.reports.internal.engine.EngineRecord;
import org.opportunityfunnel.reports.internal.engine.ReadyEngine;
import org.opportunityfunnel.reports.internal.plan.ReportPlan;

/**
 * All that an answer depends on: the engine as the service that it is, the data by the catalog that
 * stands for it, and the plan. Whom the caller sees is in the plan: in the users who count, and in
 * the selection. Catalog and selection are large, so no key keeps them alive; they are compared as
 * the objects that they are, and one that is gone is equal to none.
 */
final class AnswerKey {
  private static final long BYTES = 400;
  private static final long USER = 60;
  private static final int NOTHING_SELECTED = 0;

  /** What of it is compared by value. */
  private record Asked(
      Class<?> type,
      String organization,
      FunnelQuery query,
      Optional<List<String>> named,
      Set<Include> include,
      ResolvedRanges ranges) {}

  private final Asked asked;
  private final EngineRecord engine;
  private final WeakReference<Catalog> catalog;
  private final Optional<WeakReference<Selection>> selection;
  private final int hash;

  private AnswerKey(
      Asked asked, EngineRecord engine, Catalog catalog, Optional<Selection> selection) {
    this.asked = asked;
    this.engine = engine;
    this.catalog = new WeakReference<>(catalog);
    this.selection = selection.map(WeakReference::new);
    // Kept, as it is needed under a lock.
    int selected = selection.map(System::identityHashCode).orElse(NOTHING_SELECTED);
    this.hash = 31 * (31 * asked.hashCode() + System.identityHashCode(catalog)) + selected;
  }

  static AnswerKey of(Class<?> type, String organization, ReadyEngine engine, ReportPlan plan) {
    return new AnswerKey(
        new Asked(
            type,
            organization,
            settled(plan.query(), engine.view().settledAt()),
            plan.named(),
            plan.include(),
            plan.meta().ranges()),
        engine.record(),
        engine.view().catalog(),
        plan.query().selection());
  }

  /**
   * The query without its selection, as of the first second from which on its answer stays the
   * same: once nothing happens any more, all that counts is whether the report has begun.
   */
  private static FunnelQuery settled(FunnelQuery query, long settledAt) {
    boolean isSettled = query.asOf() >= settledAt && query.asOf() > query.reportStart();
    return new FunnelQuery(
        query.pipelineId(),
        query.reportStart(),
        isSettled ? Math.max(settledAt, query.reportStart() + 1) : query.asOf(),
        query.cohort(),
        query.users(),
        Optional.empty(),
        query.counting());
  }

  /** Whether it is of that engine and organization, but of other data. */
  boolean isOutdated(EngineRecord ofEngine, String ofOrganization, Catalog present) {
    return engine == ofEngine
        && asked.organization().equals(ofOrganization)
        && catalog.get() != present;
  }

  boolean isOf(EngineRecord other) {
    return engine == other;
  }

  /** About how many bytes of memory it takes. */
  long bytes() {
    long users = asked.named().map(List::size).orElse(0);
    long counted = asked.query().users().map(Set::size).orElse(0);
    return BYTES + USER * (users + counted);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof AnswerKey key
            && hash == key.hash
            && engine == key.engine
            && isSame(catalog, key.catalog)
            && isSameSelection(key)
            && asked.equals(key.asked);
  }

  private boolean isSameSelection(AnswerKey other) {
    return selection.isPresent()
        ? other.selection.isPresent() && isSame(selection.get(), other.selection.get())
        : other.selection.isEmpty();
  }

  private static <T> boolean isSame(WeakReference<T> a, WeakReference<T> b) {
    T object = a.get();
    return object != null && object == b.get();
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
