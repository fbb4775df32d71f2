/** Two dates; either may be empty. */
import { html } from "../view/dom.js";
import { datesRange, daysOf } from "../state/ranges.js";

/** Typing a year passes through years of long ago. */
const SETTLED = 400;
const EARLIEST = "1900-01-01";

export class DayInputs {
  #timer = 0;

  /** @param changed called with the range of the two days */
  constructor(name, changed) {
    const input = (end, label) =>
      html("input", {
        type: "date",
        "aria-label": label,
        "data-testid": `${name}-${end}`,
        min: EARLIEST,
        max: "9999-12-31",
      });
    this.start = input("start", "First day");
    this.end = input("end", "Last day");
    this.node = html("div", { class: "days" }, this.start, html("span", {}, "–"), this.end);
    this.node.addEventListener("change", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#settle(changed), SETTLED);
    });
  }

  #settle(changed) {
    if (this.start.validity.valid && this.end.validity.valid) {
      changed(datesRange(this.start.value, this.end.value));
    }
  }

  set(range) {
    clearTimeout(this.#timer);
    const { start, end } = daysOf(range);
    this.start.value = start ?? "";
    this.end.value = end ?? "";
  }
}
