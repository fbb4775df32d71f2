package org.opportunityfunnel.engine.columnar.internal.life;

import java.util.concurrent.CancellationException;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.store.ChangeSink;

/**
 * Passes changes on, and breaks off with a CancellationException when there are so many that a scan
 * is the better way. Not thread-safe.
 */
final class BoundedChanges implements ChangeSink {
  private final ChangeSink sink;
  private long left;

  /**
   * @param most how many opportunities it passes on
   */
  BoundedChanges(ChangeSink sink, long most) {
    this.sink = sink;
    this.left = most;
  }

  @Override
  public void begin(Catalog catalog) {
    sink.begin(catalog);
  }

  @Override
  public void opportunity(OpportunityHistory opportunity) {
    count();
    sink.opportunity(opportunity);
  }

  @Override
  public void removed(int key) {
    count();
    sink.removed(key);
  }

  private void count() {
    if (--left < 0) {
      throw new CancellationException("more changes than are worth following");
    }
  }

  /** Whether it broke off. */
  boolean isExceeded() {
    return left < 0;
  }
}
