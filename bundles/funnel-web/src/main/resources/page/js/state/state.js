/** What the page shows, as a value: everything in it is in the address bar, and nothing else is. */
import { NONE, PREVIOUS, baseRange, fits, isComparison } from "./comparison.js";
import { ALL_TIME, isRange } from "./ranges.js";

export const TYPES = new Map([
  ["created-cohort", "was created"],
  ["active-stage-cohort", "was active, won or lost"],
]);

export const MEASURES = new Map([
  ["count", "Count"],
  ["value", "Value"],
  ["weighted_value", "Weighted value"],
]);

export const COUNTINGS = new Map([
  ["visited", "Stages they were in"],
  ["reached", "Stages they reached or skipped"],
  ["direct", "Direct steps only"],
]);

export const DEFAULTS = Object.freeze({
  pipeline: "",
  type: "created-cohort",
  report: ALL_TIME,
  cohort: "last-quarter",
  compare: PREVIOUS,
  users: Object.freeze([]),
  search: "",
  measure: "count",
  counting: "visited",
  zone: "",
  sort: "-count",
  open: Object.freeze([]),
});

const isName = (text) => text.length <= 200;
const isSort = (text) => /^-?[a-z_]{1,60}$/.test(text);

const TEXTS = {
  pipeline: isName,
  type: (text) => TYPES.has(text),
  report: isRange,
  cohort: isRange,
  compare: isComparison,
  search: isName,
  measure: (text) => MEASURES.has(text),
  counting: (text) => COUNTINGS.has(text),
  zone: isName,
  sort: isSort,
};

const LISTS = ["users", "open"];

/** Only worth a place in the address when they differ from what everyone has. */
const QUIET = new Set(["users", "search", "counting", "zone", "sort", "open"]);

/** The state with some of it changed; a comparison that no longer fits is given up. */
export function changed(state, change) {
  const next = { ...state, ...change };
  if (!fits(next.compare, baseRange(next))) {
    next.compare = NONE;
  }
  return Object.freeze(next);
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (malformed) {
    return "";
  }
}

/** Reads the part of an address after "#"; what is missing or wrong there is as it is by default. */
export function parse(fragment) {
  const state = { ...DEFAULTS };
  for (const part of fragment.replace(/^#/, "").split("&")) {
    const at = part.indexOf("=");
    const [name, raw] = [part.slice(0, at), part.slice(at + 1)];
    if (LISTS.includes(name)) {
      state[name] = Object.freeze([...new Set(raw.split(",").map(decoded).filter(Boolean))]);
    } else if (Object.hasOwn(TEXTS, name) && TEXTS[name](decoded(raw))) {
      state[name] = decoded(raw);
    }
  }
  return changed(state, {});
}

/** The state as the part of an address after "#", which parse turns into the same state. */
export function format(state) {
  return Object.keys(DEFAULTS)
    .filter((name) => !QUIET.has(name) || String(state[name]) !== String(DEFAULTS[name]))
    .map((name) => [name, LISTS.includes(name) ? state[name] : [state[name]]])
    .map(([name, values]) => `${name}=${values.map(encodeURIComponent).join(",")}`)
    .join("&");
}

/** Whether both ask the API for the same; the rest is only how it is shown. */
export function sameReports(one, other) {
  const asked = (state) => format({ ...state, ...shownOnly });
  return asked(one) === asked(other);
}

const shownOnly = { measure: DEFAULTS.measure, sort: DEFAULTS.sort, open: DEFAULTS.open };
