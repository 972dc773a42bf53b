// Language, theme, time zone, token.

import { hasToken, setToken } from "./api.js";
import { zone, zones } from "./dates.js";
import { el, fill } from "./dom.js";
import { keep, kept } from "./storage.js";
import { language, switchLanguage, t } from "./texts.js";

export class SettingsView {
  #page;

  constructor(page) {
    this.#page = page;
  }

  async show() {
    fill(
      this.#page,
      el("h1", {}, t("view.settings")),
      el(
        "div",
        { class: "settings" },
        setting(t("settings.language"), choices("language", [["zh", "中文"], ["en", "English"]], language(), (value) => value !== language() && switchLanguage())),
        setting(t("settings.theme"), choices("theme", ["auto", "light", "dark"].map((name) => [name, t(`settings.theme.${name}`)]), kept("theme") ?? "auto", putOn)),
        setting(
          t("settings.zone"),
          el(
            "select",
            { "aria-label": t("settings.zone"), onchange: (event) => keep("zone", event.currentTarget.value) },
            zones().map((name) => el("option", { value: name, selected: name === zone() }, name)),
          ),
          t("settings.zone.note"),
        ),
        setting(t("settings.token"), tokenForm(() => this.show()), t(hasToken() ? "settings.token.set" : "settings.token.none")),
      ),
    );
  }

  again() {
    return this.show();
  }
}

function setting(label, control, note = null) {
  return el("section", { class: "setting" }, el("h2", {}, label), control, note && el("p", { class: "note" }, note));
}

function choices(name, all, chosen, choose) {
  return el(
    "fieldset",
    { class: "choices", "aria-label": name },
    all.map(([value, label]) =>
      el("label", {}, el("input", { type: "radio", name, value, checked: value === chosen, onchange: () => choose(value) }), el("span", {}, label)),
    ),
  );
}

function putOn(theme) {
  keep("theme", theme === "auto" ? null : theme);
  if (theme === "auto") {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
}

function tokenForm(changed) {
  const field = el("input", { type: "password", autocomplete: "off", "aria-label": t("settings.token") });
  return el(
    "form",
    {
      class: "token",
      onsubmit: (event) => {
        event.preventDefault();
        setToken(field.value.trim());
        changed();
      },
    },
    field,
    el("button", { type: "submit", class: "quiet" }, t("settings.token.save")),
  );
}
