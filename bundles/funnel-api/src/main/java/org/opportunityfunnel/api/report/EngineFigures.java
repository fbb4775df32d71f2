package org.opportunityfunnel.api.report;

/**
 * What an engine answered since it came, and how long that took it: its sums alone, without the
 * request's checks, selections and formats.
 *
 * @param answered reports that it computed
 * @param kept reports that were answered with what it had computed before for an equal one
 * @param failed reports that it could not compute; another engine may have answered them
 * @param medianMillis of the last 10 minutes' answers; null if there was none
 * @param p99Millis 99 of 100 of them took no longer; null if there was none
 * @param maxMillis the longest of them; null if there was none
 */
public record EngineFigures(
    long answered,
    long kept,
    long failed,
    Double medianMillis,
    Double p99Millis,
    Double maxMillis) {

  /** Of an engine that was never asked. */
  public static final EngineFigures NONE = new EngineFigures(0, 0, 0, null, null, null);
}
