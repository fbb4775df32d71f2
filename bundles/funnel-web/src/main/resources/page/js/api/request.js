/** The bodies of report requests. */
import { comparedMember } from "../state/comparison.js";
import { RELATIVE, daysOf } from "../state/ranges.js";

const INCLUDE = ["meta", "users", "outcomes"];

function ranged(kind, range) {
  return RELATIVE.has(range)
    ? { [`${kind}_relative_range`]: range }
    : { [`${kind}_datetime_range`]: daysOf(range) };
}

/** What the state asks for, apart from its comparison. */
export function baseRequest(state) {
  return {
    pipeline: state.pipeline,
    type: state.type,
    ...ranged("report", state.report),
    ...(state.type === "created-cohort" ? ranged("cohort", state.cohort) : {}),
    ...(state.search ? { query: { type: "saved_search", saved_search_id: state.search } } : {}),
    ...(state.users.length > 0 ? { users: [...state.users] } : {}),
    ...(state.zone ? { timezone: state.zone } : {}),
    stage_counting: state.counting,
    include: INCLUDE,
  };
}

/** The compared request; null without a comparison. For the parameter see comparedMember. */
export async function comparedRequest(state, baseStart) {
  const member = await comparedMember(state, baseStart);
  return member && { ...baseRequest(state), ...member };
}
