/** Users and groups: a search field, the list of those found, and a chip for each chosen one. */
import { html, named, show } from "../view/dom.js";
import { Field } from "./field.js";
import { PeopleList } from "./people-list.js";

export class People extends Field {
  #people = [];
  #chosen = [];

  /** @param changed called with the IDs that are chosen now */
  constructor(changed) {
    super("users", "Users and groups");
    this.changed = changed;
    this.list = new PeopleList((id) => this.#toggle(id));
    this.input = html("input", {
      id: "users",
      "data-testid": "users",
      type: "text",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      placeholder: "Everyone",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.list.node.id,
      oninput: () => this.#open(),
      onclick: () => this.#open(),
      onkeydown: (event) => this.#key(event),
      onblur: () => this.#close(),
    });
    this.chips = html("ul", { class: "chips", "data-testid": "users-chosen" });
    this.body.append(this.input, this.list.node, this.chips);
  }

  set(people, chosen) {
    this.#people = people;
    this.#chosen = chosen;
    const names = new Map(people.map(({ id, name }) => [id, name]));
    this.chips.replaceChildren(...chosen.map((id) => this.#chip(id, names.get(id) ?? id)));
    show(this.chips, chosen.length > 0);
    this.input.placeholder = chosen.length > 0 ? "Add another" : "Everyone";
    this.list.mark(chosen);
  }

  #chip(id, name) {
    const remove = html(
      "button",
      {
        type: "button",
        "aria-label": `Remove ${name}`,
        "data-testid": `users-remove-${id}`,
        onclick: () => {
          this.#toggle(id);
          this.input.focus();
        },
      },
      "×",
    );
    return html("li", { "data-testid": `users-chip-${id}` }, named(name), remove);
  }

  #toggle(id) {
    const without = this.#chosen.filter((other) => other !== id);
    this.changed(without.length < this.#chosen.length ? without : [...this.#chosen, id]);
  }

  #open() {
    this.list.fill(this.#people, this.input.value, this.#chosen);
    show(this.list.node, true);
    this.input.setAttribute("aria-expanded", "true");
    this.#point();
  }

  #close() {
    show(this.list.node, false);
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
    this.input.value = "";
  }

  #point() {
    const active = this.list.active;
    if (active) {
      this.input.setAttribute("aria-activedescendant", active.id);
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  #key(event) {
    const open = !this.list.node.hidden;
    if (event.key === "Escape" && open) {
      this.#close();
    } else if (["ArrowDown", "ArrowUp"].includes(event.key)) {
      if (open) {
        this.list.move(event.key === "ArrowDown" ? 1 : -1);
        this.#point();
      } else {
        this.#open();
      }
    } else if (event.key === "Enter" && open && this.list.active) {
      this.#toggle(this.list.active.dataset.id);
    } else if (event.key === "Backspace" && this.input.value === "" && this.#chosen.length > 0) {
      this.#toggle(this.#chosen.at(-1));
    } else {
      return;
    }
    event.preventDefault();
  }
}
