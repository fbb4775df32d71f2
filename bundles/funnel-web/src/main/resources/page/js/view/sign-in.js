/** Asks for an API key. */
import { Api } from "../api/api.js";
import { html, show } from "./dom.js";

export class SignIn {
  /** @param entered called with a key that the server knows */
  constructor(base, entered) {
    this.base = base;
    this.entered = entered;
    this.input = html("input", {
      id: "key",
      "data-testid": "key",
      type: "password",
      autocomplete: "off",
      spellcheck: "false",
      required: true,
      "aria-describedby": "key-note key-error",
    });
    this.button = html("button", { class: "primary", "data-testid": "sign-in-button" }, "Sign in");
    this.error = html("p", {
      id: "key-error",
      class: "field-error",
      role: "alert",
      "data-testid": "sign-in-error",
    });
    this.form = html(
      "form",
      { class: "card sign-in", "data-testid": "sign-in" },
      html("h1", {}, "Sign in"),
      html("label", { for: "key" }, "API key"),
      this.input,
      html("p", { id: "key-note", class: "note" }, "It is kept for this tab only."),
      this.error,
      this.button,
    );
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#try(this.input.value.trim());
    });
  }

  /** Shows the form, with a reason if there is one. */
  open(reason = "") {
    this.input.value = "";
    this.error.textContent = reason;
    show(this.form, true);
    this.input.focus();
  }

  close() {
    show(this.form, false);
    this.input.value = "";
  }

  async #try(key) {
    // A header takes nothing else; such a key is none.
    if (!/^[\x21-\x7e]+$/.test(key)) {
      this.error.textContent = "This is no API key. Paste it whole, and nothing else.";
      return;
    }
    this.button.disabled = true;
    this.error.textContent = "";
    try {
      await new Api(this.base, key).me();
      this.entered(key);
    } catch (error) {
      this.error.textContent = error.status === 0 ? "The server cannot be reached." : error.message;
      this.input.focus();
    } finally {
      this.button.disabled = false;
    }
  }
}
