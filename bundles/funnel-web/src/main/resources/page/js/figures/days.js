/** Ranges as the API resolved them, in words. */

/**
 * The local day of a time with an offset, as an instant of UTC, so that no other zone moves it.
 * For the end of a range, which is its first instant outside, it is the last day inside.
 */
function localDay(time, isEnd) {
  const local = Date.parse(`${time.slice(0, 19).replace(/(Z|[+-]\d\d:\d\d)$/, "")}Z`);
  return new Date(isEnd ? local - 1 : local);
}

/** A function that says a range of meta, "Jul 1 – Sep 30, 2026", in the languages' way. */
export function rangeTexts(languages) {
  const days = new Intl.DateTimeFormat(languages, { dateStyle: "medium", timeZone: "UTC" });
  return ({ start, end }) => {
    if (start === null && end === null) {
      return "all time";
    }
    const first = start && localDay(start, false);
    const last = end && localDay(end, true);
    if (!last) {
      return `since ${days.format(first)}`;
    }
    if (!first) {
      return `until ${days.format(last)}`;
    }
    return last < first ? `nothing from ${days.format(first)}` : days.formatRange(first, last);
  };
}

/** The days that two date inputs show for a range of meta, both inclusive; empty if unbounded. */
export function inputDays({ start, end }) {
  const day = (instant) => instant.toISOString().slice(0, 10);
  return {
    start: start ? day(localDay(start, false)) : "",
    end: end ? day(localDay(end, true)) : "",
  };
}

/** A time of meta as the clock in its zone shows it. */
export function clockText(languages, time) {
  const format = new Intl.DateTimeFormat(languages, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return format.format(localDay(time, false));
}

