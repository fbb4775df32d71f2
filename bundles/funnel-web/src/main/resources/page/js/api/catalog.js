/** What can be chosen: pipelines, people and saved searches. */

const EMPTY = Object.freeze({ pipelines: [], people: [], searches: [] });

/** The user's name, or what else there is of them. */
export function nameOf(user) {
  return [user.first_name, user.last_name].filter(Boolean).join(" ") || user.email || user.id;
}

function byName(one, other) {
  return new Intl.Collator().compare(one.name, other.name);
}

/**
 * Loads all lists; the pipelines are told first, for nothing can be asked without one.
 *
 * @param told called with what is there by now
 */
export async function fetchCatalog(api, signal, told) {
  const lists = ["user/", "group/", "saved_search/"].map((path) => api.all(path, signal));
  lists.forEach((list) => list.catch(() => {}));
  const pipelines = await api.all("pipeline/", signal);
  told({ ...EMPTY, pipelines });
  const [users, groups, searches] = await Promise.all(lists);
  told({
    pipelines,
    people: [
      ...groups.map(({ id, name }) => ({ id, name, kind: "Group" })).sort(byName),
      ...users.map((user) => ({ id: user.id, name: nameOf(user), kind: "User" })).sort(byName),
    ],
    searches: searches
      .filter(({ type }) => ["opportunity", "lead"].includes(type))
      .map(({ id, name }) => ({ id, name: name || id }))
      .sort(byName),
  });
}
