package org.opportunityfunnel.reports.internal.engine;

/**
 * What is done with an engine that has a view; may be called several times, and must not wait for
 * services or data.
 */
@FunctionalInterface
public interface Attempt<R> {

  /** The answer from this engine's view, or why it can't be given yet. */
  Outcome<R> with(ReadyEngine engine);
}
