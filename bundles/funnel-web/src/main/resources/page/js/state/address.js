/** Keeps the state in the address bar; Back goes to the state before. */
import { format, parse } from "./state.js";

export class Address {
  /** @param moved called with the state that the browser went to by itself */
  constructor(window, moved) {
    this.window = window;
    window.addEventListener("popstate", () => moved(this.read()));
  }

  read() {
    return parse(this.window.location.hash);
  }

  /** A new step, to which Back returns. */
  push(state) {
    if (this.hash(state) !== this.window.location.hash) {
      this.window.history.pushState(null, "", this.hash(state));
    }
  }

  /** The same step, described anew. */
  replace(state) {
    this.window.history.replaceState(null, "", this.hash(state));
  }

  /** A link to the state, for someone else. */
  link(state) {
    return new URL(this.hash(state), this.window.location.href).href;
  }

  hash(state) {
    return `#${format(state)}`;
  }
}
