/** One of a list. */
import { html } from "../view/dom.js";
import { Field } from "./field.js";

export class Select extends Field {
  #options = "";

  /** @param chosen called with the value that the user chose */
  constructor(name, label, chosen) {
    super(name, label);
    this.select = html("select", { id: name, "data-testid": name, dir: "auto" });
    this.select.addEventListener("change", () => chosen(this.select.value));
    this.body.append(this.select);
  }

  /**
   * Shows a value among the others, even if they lack it.
   *
   * @param options pairs of value and label
   */
  set(options, value) {
    const pairs = [...options];
    if (!pairs.some(([known]) => known === value)) {
      pairs.push([value, value === "" ? "…" : `Unknown: ${value}`]);
    }
    // Replacing the options closes a list that is open.
    if (JSON.stringify(pairs) !== this.#options) {
      this.#options = JSON.stringify(pairs);
      this.select.replaceChildren(...pairs.map(([id, text]) => html("option", { value: id }, text)));
    }
    this.select.value = value;
  }
}
