/** The columns of the table of users, and how they sort. */

export const USER_COLUMNS = [
  { field: "count", label: "Opportunities", kind: "count" },
  { field: "count_total_complete", label: "Won or lost", kind: "count" },
  { field: "count_total_won", label: "Won", kind: "count" },
  { field: "count_win_rate", label: "Win rate", kind: "rate" },
  { field: "value_total_won", label: "Value won", kind: "money" },
  { field: "value_win_rate", label: "Win rate by value", kind: "rate" },
  { field: "average_time_to_win", label: "Time to win", kind: "time" },
  { field: "average_value_annualized_per_won_opportunity", label: "Value of a win", kind: "money" },
  { field: "sales_velocity", label: "Velocity a day", kind: "money" },
];

export const NAME = "name";
const NOBODY = "Nobody";

/** What a user's entry is called. */
export function userName({ user_id: id, user_name: name }) {
  return id === null ? NOBODY : name || id;
}

/** What stands for the entry's user in an address and in test IDs. */
export function userKey({ user_id: id }) {
  return id ?? "nobody";
}

/** A sort is a column's field, after a minus if it is descending. */
export function sortOf(text) {
  const descending = text.startsWith("-");
  const field = descending ? text.slice(1) : text;
  const known = field === NAME || USER_COLUMNS.some((column) => column.field === field);
  return known ? { field, descending } : { field: "count", descending: true };
}

/** What a click on a column makes of a sort: figures begin with the greatest, names with A. */
export function resorted(text, field) {
  const now = sortOf(text);
  const descending = now.field === field ? !now.descending : field !== NAME;
  return (descending ? "-" : "") + field;
}

/** The entries in order; those without a figure come last either way, equals by name. */
export function sortedUsers(entries, text, languages) {
  const { field, descending } = sortOf(text);
  const names = new Intl.Collator(languages, { numeric: true });
  const byName = (one, other) => names.compare(userName(one), userName(other));
  const turn = descending ? -1 : 1;
  if (field === NAME) {
    return [...entries].sort((one, other) => turn * byName(one, other));
  }
  return [...entries].sort((one, other) => {
    const [a, b] = [one[field], other[field]];
    if (a === null || b === null) {
      return (a === null) - (b === null) || byName(one, other);
    }
    return turn * (a - b) || byName(one, other);
  });
}
