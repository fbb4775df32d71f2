/** The users and groups that a search finds. */
import { html, named } from "../view/dom.js";

function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
}

export class PeopleList {
  #at = 0;

  /** @param toggled called with the ID that was clicked on */
  constructor(toggled) {
    this.node = html("ul", {
      id: "users-list",
      class: "options",
      role: "listbox",
      "aria-label": "Users and groups",
      "aria-multiselectable": "true",
      "data-testid": "users-list",
      hidden: true,
      // Else the search field loses the focus, and the list closes before the click.
      onmousedown: (event) => event.preventDefault(),
      onclick: (event) => {
        const option = event.target.closest("[data-id]");
        if (option) {
          toggled(option.dataset.id);
        }
      },
    });
  }

  /** Shows those whose name has every word of the search; accents and case do not matter. */
  fill(people, search, chosen) {
    const words = plain(search).split(/\s+/);
    const found = people.filter(({ name }) => words.every((word) => plain(name).includes(word)));
    this.#at = 0;
    this.node.replaceChildren(
      ...found.map(({ id, name, kind }) =>
        html(
          "li",
          { id: `option-${id}`, role: "option", "data-id": id, "data-testid": `users-option-${id}` },
          named(name),
          html("small", {}, kind),
        ),
      ),
      ...(found.length > 0 ? [] : [html("li", { class: "none" }, "Nobody has such a name.")]),
    );
    this.mark(chosen);
    this.move(0);
  }

  mark(chosen) {
    for (const option of this.#options()) {
      option.setAttribute("aria-selected", String(chosen.includes(option.dataset.id)));
    }
  }

  /** Goes so many options down. */
  move(steps) {
    const options = this.#options();
    this.#at = options.length > 0 ? (this.#at + steps + options.length) % options.length : 0;
    options.forEach((option, at) => option.classList.toggle("active", at === this.#at));
    this.active?.scrollIntoView({ block: "nearest" });
  }

  get active() {
    return this.#options()[this.#at];
  }

  #options() {
    return [...this.node.querySelectorAll("[data-id]")];
  }
}
