// What is loaded, and questions that suit it.

import { getJson } from "./api.js";
import { day, month } from "./dates.js";
import { byId, el, fill } from "./dom.js";
import { counted, onLanguage, t } from "./texts.js";

export class Welcome {
  #coverage = null;
  #reports = [];
  #ask;

  /** `ask(question)` asks a suggested question. */
  constructor(ask) {
    this.#ask = ask;
    onLanguage(() => this.#draw());
  }

  async load() {
    try {
      const [coverage, list] = await Promise.all([getJson("/api/coverage"), getJson("/api/reports")]);
      this.#coverage = coverage;
      this.#reports = list.reports.filter((report) => report.period);
    } catch {
      // The page works without; a question will tell what is wrong.
      this.#coverage = null;
    }
    this.#draw();
  }

  #draw() {
    byId("coverage").textContent = this.#coverage ? this.#coverageText(this.#coverage) : "";
    fill(
      byId("suggestions"),
      this.#suggestions().map((question) =>
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

  /** From the latest report, and one from the middle of the history. */
  #suggestions() {
    if (!this.#coverage || this.#coverage.reports === 0) {
      return [];
    }
    const latest = this.#reports.at(-1);
    if (!latest) {
      return [t("suggest.neutral.incidents"), t("suggest.neutral.plan")];
    }
    const middle = this.#reports[Math.floor(this.#reports.length / 2)];
    const questions = [
      t("suggest.incidents", { month: month(latest.period.from) }),
      t("suggest.plan", { title: latest.title }),
      t("suggest.work", { month: month(middle.period.from) }),
    ];
    return [...new Set(questions)];
  }
}
