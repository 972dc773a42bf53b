// The sheet of keys, and the question for a token.

import { byId, el, fill } from "./dom.js";
import { t } from "./texts.js";

const KEYS = [
  ["/", "keys.ask"],
  ["Enter", "keys.send"],
  ["Shift + Enter", "keys.line"],
  ["Esc", "keys.close"],
  ["← →", "keys.sources"],
  ["↑ ↓", "keys.scroll"],
  ["g c", "keys.talk"],
  ["g i", "keys.incidents"],
  ["g m", "keys.metrics"],
  ["g p", "keys.projects"],
  ["?", "keys.help"],
];

export function showHelp() {
  const dialog = byId("help");
  dialog.setAttribute("aria-label", t("help"));
  fill(
    dialog,
    el("h2", {}, t("help")),
    el("dl", { class: "keys" }, KEYS.map(([keys, what]) => [el("dt", {}, keys.split(" ").map((key) => (/^[+]$/.test(key) ? "+" : el("kbd", {}, key)))), el("dd", {}, t(what))])),
    el("p", { class: "note" }, t("help.dates")),
    el("div", { class: "sheet-buttons" }, el("button", { type: "button", class: "quiet", onclick: () => dialog.close() }, t("close"))),
  );
  if (!dialog.open) {
    dialog.showModal();
  }
}

let asking = null;

/** Lets the user enter a token: the token, or null. Several requests that need one at once ask once. */
export function askForToken(refused) {
  asking ??= new Promise((resolve) => {
    const dialog = byId("login");
    const field = el("input", { type: "password", autocomplete: "off", required: true, "aria-label": t("login.token") });
    const end = (token) => {
      dialog.close();
      asking = null;
      resolve(token);
    };
    dialog.setAttribute("aria-label", t("login"));
    dialog.oncancel = () => end(null);
    fill(
      dialog,
      el("h2", {}, t("login")),
      el("p", { class: "note", role: "alert" }, t(refused ? "login.refused" : "login.why")),
      el(
        "form",
        {
          class: "token",
          onsubmit: (event) => {
            event.preventDefault();
            end(field.value.trim());
          },
        },
        field,
        el("button", { type: "submit", class: "quiet" }, t("login.go")),
      ),
    );
    dialog.showModal();
    field.focus();
  });
  return asking;
}
