package org.opportunityfunnel.api.error;

/** What kind of failure it is; a face maps it to its own words, HTTP to a status. */
public enum ErrorCode {
  /** The request or the data is wrong; nothing was changed. HTTP 400. */
  INVALID,
  /** The caller is not known. HTTP 401. */
  UNAUTHENTICATED,
  /** The caller is known and may not do this. HTTP 403. */
  FORBIDDEN,
  /** What was asked for does not exist, or not for this caller. HTTP 404. */
  NOT_FOUND,
  /** No engine or store can answer at the moment; trying again may help. HTTP 503. */
  UNAVAILABLE,
  /**
   * This engine is closed, or this view's version can't be answered from any more; another engine
   * or a newer view may answer. Never reaches a face.
   */
  GONE
}
