/** Both reports of a state, and those that it is compared with. */
import { baseRequest, comparedRequest } from "./request.js";

/** @typedef {{stages: object, totals: object}} Reports */

/**
 * Asks for everything at once.
 *
 * @param shown told of the base reports as soon as they are there, then of both:
 *     shown(base, compared, complete)
 */
export async function fetchReports(api, state, signal, shown) {
  const both = async (body) => {
    const kinds = ["stages", "totals"].map((kind) => api.report(kind, body, signal));
    const [stages, totals] = await Promise.all(kinds);
    return { stages, totals };
  };
  const base = both(baseRequest(state));
  const start = async () => {
    const { meta } = (await base).totals;
    return (meta.cohort_range ?? meta.report_range).start;
  };
  const comparison = comparedRequest(state, start).then((body) => body && both(body));
  // Whichever fails is met below; the other must not count as unhandled.
  comparison.catch(() => {});
  const answer = await base;
  const first = await Promise.race([comparison, moment()]);
  if (first === LATE) {
    shown(answer, null, false);
  }
  shown(answer, await comparison, true);
}

const LATE = Symbol("late");

/** A comparison that comes right after need not make the page move twice. */
function moment() {
  return new Promise((done) => setTimeout(() => done(LATE), 60));
}
