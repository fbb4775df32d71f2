package org.opportunityfunnel.testkit.close;

/** What may go wrong with one request. */
public enum Fault {
  NONE,
  /** 429, with how long to wait. */
  THROTTLED,
  /** 500. */
  ERROR,
  /** 503. */
  UNAVAILABLE,
  /** The connection ends before an answer. */
  CUT,
  /** The connection ends within the body of a good answer. */
  CUT_BODY,
  /** A good answer, of an account that changed since the request before. */
  CHANGED
}
