/** The users: sorts by every column, and opens into a user's stages. */
import { html, named } from "./dom.js";
import { stageTable } from "./stage-table.js";
import { cell, scrolling } from "./table.js";
import { NAME, USER_COLUMNS, resorted, sortOf, sortedUsers, userKey, userName } from "./user-columns.js";

export class UserTable {
  /** @param change called with what the user changed of the state: sort or open */
  constructor(languages, change) {
    this.languages = languages;
    this.change = change;
    this.head = html("tr");
    this.body = html("tbody");
    this.table = html(
      "table",
      { class: "users", "data-testid": "users-table" },
      html("caption", { class: "unseen" }, "Users"),
      html("thead", {}, this.head),
      this.body,
    );
    this.node = scrolling("Users", this.table);
  }

  set(base, compared, state, formats) {
    this.shown = { base, compared, formats };
    this.update(state);
  }

  /** Shows the same reports in another way. */
  update(state) {
    const { base, compared, formats } = this.shown;
    const focused = document.activeElement?.dataset?.testid;
    this.head.replaceChildren(
      ...[{ field: NAME, label: "User" }, ...USER_COLUMNS].map((column) => this.#heading(column, state)),
    );
    const stages = new Map(base.stages.data.map((entry) => [userKey(entry), entry.stages]));
    const before = new Map(
      (compared?.stages.data ?? []).map((entry) => [userKey(entry), entry.stages]),
    );
    const rows = sortedUsers(base.totals.data, state.sort, this.languages).flatMap((entry) => {
      const key = userKey(entry);
      const open = state.open.includes(key) && stages.has(key);
      const row = this.#row(entry, key, open, state, formats);
      return open
        ? [row, this.#details(entry, key, stages.get(key), before.get(key), state, formats)]
        : [row];
    });
    this.body.replaceChildren(...rows);
    if (focused) {
      this.table.querySelector(`[data-testid="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  #heading({ field, label }, state) {
    const sort = sortOf(state.sort);
    const order = sort.field !== field ? "none" : sort.descending ? "descending" : "ascending";
    const mark = { none: "", ascending: " ↑", descending: " ↓" }[order];
    return html(
      "th",
      { scope: "col", class: field === NAME ? null : "number", "aria-sort": order },
      html(
        "button",
        {
          type: "button",
          "data-testid": `sort-${field}`,
          onclick: () => this.change({ sort: resorted(state.sort, field) }),
        },
        label,
        html("span", { "aria-hidden": "true" }, mark),
      ),
    );
  }

  #row(entry, key, open, state, formats) {
    const toggled = open ? state.open.filter((other) => other !== key) : [...state.open, key];
    const button = html(
      "button",
      {
        type: "button",
        class: "opener",
        "aria-expanded": String(open),
        "data-testid": `user-open-${key}`,
        onclick: () => this.change({ open: toggled }),
      },
      html("span", { class: "twist", "aria-hidden": "true" }),
      named(userName(entry)),
    );
    return html(
      "tr",
      { "data-testid": `user-${key}` },
      html("th", { scope: "row" }, button),
      USER_COLUMNS.map(({ field, kind }) => cell(field, entry[field], formats[kind](entry[field]))),
    );
  }

  #details(entry, key, stages, before, state, formats) {
    const table = stageTable(stages, before ?? null, state.measure, formats, {
      name: `user-stages-${key}`,
      label: `Stages of ${userName(entry)}`,
    });
    return html("tr", { class: "details" }, html("td", { colspan: USER_COLUMNS.length + 1 }, table));
  }
}
