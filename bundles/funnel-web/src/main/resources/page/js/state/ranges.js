/** The ranges of a report: a relative one by its name, or two dates as "2026-01-01..2026-03-31". */

export const ALL_TIME = "all-time";

/** The relative ranges that the API knows, with what people call them. */
export const RELATIVE = new Map([
  ["today", "Today"],
  ["yesterday", "Yesterday"],
  ["this-week", "This week"],
  ["last-week", "Last week"],
  ["this-month", "This month"],
  ["last-month", "Last month"],
  ["this-quarter", "This quarter"],
  ["last-quarter", "Last quarter"],
  ["this-year", "This year"],
  ["last-year", "Last year"],
  [ALL_TIME, "All time"],
]);

const DATES = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/;

/** Whether the text is a day of the calendar, as date inputs write it. */
export function isDay(text) {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(text)
  );
}

/** Two days as a range; an empty one is unbounded. Both days belong to it. */
export function datesRange(start, end) {
  return `${start ?? ""}..${end ?? ""}`;
}

/** The days of a range of two dates, null where it is unbounded; null for any other range. */
export function daysOf(range) {
  const found = DATES.exec(range);
  if (!found) {
    return null;
  }
  const [, start = null, end = null] = found;
  return [start, end].every((day) => day === null || isDay(day)) ? { start, end } : null;
}

export function isRange(text) {
  return RELATIVE.has(text) || daysOf(text) !== null;
}

/** The day so many months and days away; a day that the month lacks becomes its last. */
export function movedDay(day, months, days) {
  const [year, month, date] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last) + days));
  return moved.toISOString().slice(0, 10);
}
