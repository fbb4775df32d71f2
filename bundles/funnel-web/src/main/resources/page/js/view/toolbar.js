/** Files of what is shown, and a link to it. */
import { html } from "./dom.js";

const KINDS = new Map([
  ["stages", "Stages CSV"],
  ["totals", "Totals CSV"],
]);

/** @param actions download(kind), copy(), refresh() */
export function toolbar({ download, copy, refresh }) {
  const button = (id, label, onclick) =>
    html("button", { type: "button", "data-testid": id, onclick }, label);
  return html(
    "div",
    { class: "toolbar", role: "group", "aria-label": "Take it along" },
    [...KINDS].map(([kind, label]) => button(`download-${kind}`, label, () => download(kind))),
    button("copy-link", "Copy link", copy),
    button("refresh", "Refresh", refresh),
  );
}

/** Hands a file to the browser. */
export function save({ name, content }) {
  const url = URL.createObjectURL(content);
  html("a", { href: url, download: name }).click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

/** Puts a text where Paste finds it; pages that are not served securely have no clipboard. */
export async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = html("textarea", { class: "unseen", "aria-hidden": "true" }, text);
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
