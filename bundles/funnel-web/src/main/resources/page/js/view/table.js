/** Tables that scroll sideways by themselves, in reach of the keyboard. */
import { html } from "./dom.js";

/** @param label what the table is called, for screen readers */
export function scrolling(label, table) {
  return html(
    "div",
    { class: "scrolling", role: "region", "aria-label": `${label}: figures`, tabindex: "0" },
    table,
  );
}

/** A cell with a figure; its unwritten value stays in data-value. */
export function cell(field, value, text, attributes = {}) {
  return html(
    "td",
    { class: "number", "data-field": field, "data-value": String(value), ...attributes },
    text,
  );
}

export function head(label, isNumber) {
  return html("th", { scope: "col", class: isNumber ? "number" : null }, label);
}
