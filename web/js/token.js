// The token that some servers ask for: asked once per tab, kept while the tab is open.

import { el } from "./dom.js";
import { t } from "./texts.js";

const KEY = "lookback.token";

let asking = null;

/** Fetches as the browser does, with the token; a server that wants one has it asked for. */
export async function fetchAllowed(path, options = {}) {
  const response = await fetch(path, withToken(options));
  if (response.status !== 401) {
    return response;
  }
  // Several requests may be refused at once: one question serves them all.
  asking ??= askForToken().finally(() => (asking = null));
  return (await asking) ? fetchAllowed(path, options) : response;
}

function withToken(options) {
  const token = sessionStorage.getItem(KEY);
  return token ? { ...options, headers: { ...options.headers, Authorization: `Bearer ${token}` } } : options;
}

/** Whether one was given. */
function askForToken() {
  const wrong = sessionStorage.getItem(KEY) !== null;
  sessionStorage.removeItem(KEY);
  const field = el("input", { type: "password", id: "token", autocomplete: "off", "aria-label": t("token.label") });
  const form = el(
    "form",
    { class: "token-form" },
    el("p", {}, t(wrong ? "token.wrong" : "token.needed")),
    field,
    el("button", { type: "submit", class: "quiet" }, t("token.enter")),
  );
  const dialog = el("dialog", { class: "token", "aria-label": t("token.label") }, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((done) => {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (field.value.trim()) {
        sessionStorage.setItem(KEY, field.value.trim());
        dialog.close();
      }
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      done(sessionStorage.getItem(KEY) !== null);
    });
  });
}
