package org.opportunityfunnel.reports.internal.engine;

import org.opportunityfunnel.api.engine.FunnelView;

/**
 * What is done with a view; may be called several times, and must not wait for services or data.
 */
@FunctionalInterface
public interface Attempt<R> {

  /** The answer from this view, or why it can't be given yet. */
  Outcome<R> with(String engine, FunnelView view);
}
