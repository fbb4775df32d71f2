/** What became of a figure since the comparison. */

/** @typedef {{direction: "up"|"down"|"same", text: string}} Change */

/**
 * The change from one figure to another; null if there is none to tell, as from nothing.
 *
 * @param kind rate changes by points, everything else by percent
 */
export function changeOf(kind, before, after, formats) {
  if (before === null || after === null || (kind !== "rate" && before === 0 && after !== 0)) {
    return null;
  }
  const share = kind === "rate" ? after - before : before === 0 ? 0 : (after - before) / before;
  const text = kind === "rate" ? formats.pointsChange(share) : formats.percentChange(share);
  return { direction: share > 0 ? "up" : share < 0 ? "down" : "same", text };
}
