/** With what a report may be compared: report.md allows for each kind of range its own. */
import { ALL_TIME, RELATIVE, datesRange, daysOf, movedDay } from "./ranges.js";

export const NONE = "none";
export const PREVIOUS = "previous";

export const SAME_DAYS = new Map([
  ["same-days-last-week", "Same days last week"],
  ["same-days-last-month", "Same days last month"],
  ["same-days-last-quarter", "Same days last quarter"],
  ["same-days-last-year", "Same days last year"],
]);

/** The relative range before one that the API has a name for. */
const BEFORE = new Map([
  ["today", "yesterday"],
  ["this-week", "last-week"],
  ["this-month", "last-month"],
  ["this-quarter", "last-quarter"],
  ["this-year", "last-year"],
]);

/** How far the others lie after the one before them: months, days. */
const LENGTH = new Map([
  ["yesterday", [0, 1]],
  ["last-week", [0, 7]],
  ["last-month", [1, 0]],
  ["last-quarter", [3, 0]],
  ["last-year", [12, 0]],
]);

/** The range that a comparison replaces: when they were created, or when they were at work. */
export function baseRange(state) {
  return state.type === "created-cohort" ? state.cohort : state.report;
}

/** The named comparisons that go with a range, apart from a custom range, which always does. */
export function comparisonsFor(range) {
  if (RELATIVE.has(range)) {
    return range === ALL_TIME ? [NONE] : [NONE, PREVIOUS];
  }
  return [NONE, ...SAME_DAYS.keys()];
}

export function isComparison(text) {
  return text === NONE || text === PREVIOUS || SAME_DAYS.has(text) || daysOf(text) !== null;
}

/** Whether the comparison goes with the range. */
export function fits(comparison, range) {
  return daysOf(comparison) !== null || comparisonsFor(range).includes(comparison);
}

/**
 * The member that makes a request the compared one; null without a comparison.
 *
 * @param baseStart gives the base range's first instant in its zone, as the API resolved it; only
 *     asked for a period that the API has no name for, such as the quarter before the last
 */
export async function comparedMember(state, baseStart) {
  const range = baseRange(state);
  if (state.compare === NONE) {
    return null;
  }
  if (SAME_DAYS.has(state.compare)) {
    return { compared_datetime_range: state.compare };
  }
  if (state.compare !== PREVIOUS) {
    return { compared_custom_range: daysOf(state.compare) };
  }
  if (BEFORE.has(range)) {
    return { compared_relative_range: BEFORE.get(range) };
  }
  const [months, days] = LENGTH.get(range);
  const first = (await baseStart()).slice(0, 10);
  const [start, end] = [movedDay(first, -months, -days), movedDay(first, 0, -1)];
  return { compared_custom_range: daysOf(datesRange(start, end)) };
}
