/** A labelled control with room for what is wrong with it. */
import { html, show } from "../view/dom.js";

export class Field {
  /** @param name tells apart the field's test IDs and element IDs */
  constructor(name, label, { group = false } = {}) {
    this.name = name;
    this.error = html("p", {
      class: "field-error",
      id: `${name}-error`,
      "data-testid": `error-${name}`,
      hidden: true,
    });
    this.body = html("div", { class: "field-body" });
    this.node = group
      ? html("fieldset", { class: "field" }, html("legend", {}, label), this.body, this.error)
      : html("div", { class: "field" }, html("label", { for: name }, label), this.body, this.error);
  }

  /** Says what is wrong; nothing, if empty. */
  refuse(message) {
    this.error.textContent = message;
    show(this.error, message !== "");
    for (const input of this.body.querySelectorAll("select, input")) {
      if (message) {
        input.setAttribute("aria-invalid", "true");
        input.setAttribute("aria-describedby", this.error.id);
      } else {
        input.removeAttribute("aria-invalid");
        input.removeAttribute("aria-describedby");
      }
    }
  }
}
