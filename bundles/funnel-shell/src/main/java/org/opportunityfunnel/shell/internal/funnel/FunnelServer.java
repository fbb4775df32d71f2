package org.opportunityfunnel.shell.internal.funnel;

/**
 * What commands ask of the system that they are used on, wherever it is. Everything throws {@link
 * CommandFailure}: UNREACHABLE if nothing answers, REFUSED with the reason if it won't.
 */
public interface FunnelServer {
  /** What a sentence calls it, such as its address. */
  String label();

  Reports reports();

  Records records();

  Imports imports();

  Exports exports();

  Keys keys();

  Searches searches();

  Engines engines();

  Syncs syncs();

  Upkeep upkeep();

  /** How it is, ready or not; needs no rights. */
  ServerHealth health();
}
