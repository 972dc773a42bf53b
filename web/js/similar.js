// Past incidents like one that is pasted or picked, with what fixed them and how long it took.

import { change, Problem } from "./api.js";
import { minutes, moment } from "./dates.js";
import { el, fill } from "./dom.js";
import { t } from "./texts.js";

export class Similar {
  element = el("section", { class: "similar", hidden: true });
  #open;

  /** `open(incident)` shows its source. */
  constructor(open) {
    this.#open = open;
  }

  /** Asks for what is like a description; without one, for the description first. `itself` is left out of what is found. */
  ask(text, itself = null) {
    const field = el("textarea", { rows: 4, maxlength: 20_000, "aria-label": t("similar.paste"), placeholder: t("similar.paste") });
    field.value = text;
    const found = el("div", { class: "similar-found", "aria-live": "polite" });
    const look = () => this.#look(field.value.trim(), itself, found);
    fill(
      this.element,
      el("div", { class: "page-head" }, el("h2", {}, t("similar.title")), el("button", { type: "button", class: "quiet", onclick: () => this.#close() }, t("close"))),
      el(
        "form",
        {
          class: "similar-ask",
          onsubmit: (event) => {
            event.preventDefault();
            look();
          },
        },
        field,
        el("button", { type: "submit", class: "quiet" }, t("similar.find")),
      ),
      found,
    );
    this.element.hidden = false;
    this.element.scrollIntoView({ block: "nearest" });
    if (text) {
      look();
    } else {
      field.focus();
    }
  }

  #close() {
    this.element.hidden = true;
  }

  async #look(text, itself, found) {
    if (!text) {
      return;
    }
    fill(found, el("p", { class: "note" }, t("searching")));
    try {
      const { incidents } = await change("POST", "/api/similar", { text });
      const others = incidents.filter((incident) => incident.id !== itself);
      fill(found, others.length === 0 ? el("p", { class: "note" }, t("similar.none")) : others.map((incident) => this.#card(incident)));
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        throw failure;
      }
      fill(found, el("p", { class: "note", role: "alert" }, failure.detail || t("failed.lost")));
    }
  }

  #card(incident) {
    const row = (name, text) => text && [el("dt", {}, t(`incident.${name}`)), el("dd", {}, text)];
    const known = incident.minutes !== null && incident.minutes !== undefined;
    return el(
      "article",
      { class: "card" },
      el("h3", {}, incident.symptom ?? incident.entities.join(t("comma"))),
      el(
        "p",
        { class: "card-facts" },
        el("span", {}, incident.detected ? moment(incident.detected) : t("unknown")),
        known && el("span", {}, minutes(incident.minutes)),
        el("span", {}, incident.entities.join(t("comma"))),
      ),
      el("dl", {}, row("cause", incident.cause), row("handling", incident.handling)),
      el("button", { type: "button", class: "quiet small", onclick: () => this.#open(incident) }, t("open")),
    );
  }
}
