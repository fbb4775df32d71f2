/** Starts the page: with a key the report, else the sign-in. */
import { Session } from "./api/session.js";
import { Desk } from "./desk.js";
import { Address } from "./state/address.js";
import { html, show } from "./view/dom.js";
import { SignIn } from "./view/sign-in.js";

const base = new URL("../api/v1/", document.baseURI);
const languages = [...navigator.languages];
const session = new Session(sessionStorage);
const stage = document.getElementById("stage");
const out = document.getElementById("sign-out");

let desk = null;

const address = new Address(window, (state) => desk?.go(state));
const signIn = new SignIn(base, (key) => {
  session.begin(key);
  enter(key);
  document.getElementById("title").focus();
});

function enter(key) {
  signIn.close();
  show(out, true);
  desk = new Desk({ base, key, address, languages, signOut: leave });
  stage.replaceChildren(desk.node);
  desk.go(address.read());
  desk.loadLists();
}

function leave(reason) {
  desk?.stop();
  desk = null;
  session.end();
  show(out, false);
  stage.replaceChildren(html("main", { id: "main", tabindex: "-1" }, signIn.form));
  signIn.open(reason);
}

// A plain link to it would take the state's place in the address.
document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.getElementById("main").focus();
});
out.addEventListener("click", () => leave(""));

if (session.key) {
  enter(session.key);
} else {
  leave("");
}
