/** Says what is going on: to everyone what went wrong, to screen readers also what was loaded. */
import { html, show } from "./dom.js";

export class Notice {
  #timer = 0;

  /** @param retry called when the user does not want to wait */
  constructor(retry) {
    this.text = html("p", { "data-testid": "notice-text" });
    this.countdown = html("span", { class: "countdown", "data-testid": "notice-countdown" });
    this.button = html(
      "button",
      { type: "button", "data-testid": "retry", onclick: retry },
      "Try again now",
    );
    this.box = html(
      "div",
      { class: "notice", "data-testid": "notice", hidden: true },
      html("div", { role: "alert" }, this.text),
      this.countdown,
      this.button,
    );
    this.quiet = html("p", { class: "unseen", role: "status", "data-testid": "status" });
    this.node = html("div", {}, this.box, this.quiet);
  }

  /** For screen readers only. */
  whisper(text) {
    this.quiet.textContent = text;
  }

  /** An error that the user has to do something about; again: trying again may be enough. */
  refuse(message, again) {
    this.#say(message);
    show(this.countdown, false);
    show(this.button, again);
  }

  /** An error that may pass; counts the seconds down. */
  wait(message, seconds) {
    this.#say(message);
    show(this.countdown, true);
    show(this.button, true);
    let left = Math.ceil(seconds);
    const tick = () => {
      this.countdown.textContent = left > 0 ? `Trying again in ${left} s` : "Trying again …";
      left -= 1;
    };
    tick();
    this.#timer = setInterval(tick, 1000);
  }

  clear() {
    clearInterval(this.#timer);
    show(this.box, false);
    this.text.textContent = "";
  }

  #say(message) {
    clearInterval(this.#timer);
    show(this.box, true);
    // Saying the same again would be read out again at every attempt.
    if (this.text.textContent !== message) {
      this.text.textContent = message;
    }
  }
}
