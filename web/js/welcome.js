// What is loaded, and questions that the loaded reports answer.

import { getJson, Problem } from "./api.js";
import { day } from "./dates.js";
import { byId, el, fill } from "./dom.js";
import { counted, language, onLanguage, t } from "./texts.js";

export class Welcome {
  #coverage = null;
  #suggestions = {};
  #ask;

  /** `ask(question)` asks a suggested question. */
  constructor(ask) {
    this.#ask = ask;
    onLanguage(() => this.load());
  }

  /** Reads what is loaded anew. The page works without; a question will tell what is wrong. */
  async load() {
    const name = language();
    try {
      const [coverage, suggestions] = await Promise.all([
        getJson("/api/coverage"),
        getJson(`/api/suggestions?${new URLSearchParams({ language: name })}`),
      ]);
      this.#coverage = coverage;
      this.#suggestions = { [name]: suggestions.questions };
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        throw failure;
      }
    }
    this.#draw();
  }

  #draw() {
    byId("coverage").textContent = this.#coverage ? this.#coverageText(this.#coverage) : "";
    fill(
      byId("suggestions"),
      (this.#suggestions[language()] ?? []).map((question) =>
        el("li", {}, el("button", { type: "button", class: "suggestion", onclick: () => this.#ask(question) }, question)),
      ),
    );
    byId("suggestions").setAttribute("aria-label", t("suggestions"));
  }

  #coverageText({ reports, from, to, gaps }) {
    if (reports === 0) {
      return t("coverage.none");
    }
    if (!from) {
      return counted("coverage.undated", { count: reports });
    }
    const values = { count: reports, from: day(from), to: day(to), gaps: gaps.length };
    return counted(gaps.length > 0 ? "coverage.gaps" : "coverage", values);
  }
}
