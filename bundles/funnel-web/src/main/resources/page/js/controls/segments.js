/** One of a few, all in sight. */
import { html } from "../view/dom.js";
import { Field } from "./field.js";

export class Segments extends Field {
  /** @param options a map of value to label */
  constructor(name, label, options, chosen) {
    super(name, label, { group: true });
    this.inputs = [...options.keys()].map((value) =>
      html("input", { type: "radio", name, value, "data-testid": `${name}-${value}` }),
    );
    const labels = this.inputs.map((input) =>
      html("label", {}, input, html("span", {}, options.get(input.value))),
    );
    this.body.append(html("div", { class: "segments" }, labels));
    this.body.addEventListener("change", (event) => chosen(event.target.value));
  }

  set(value) {
    for (const input of this.inputs) {
      input.checked = input.value === value;
    }
  }
}
