// The report beside the answer, with the cited lines marked. Its state is the address: ?report=…&lines=12-15.

import { getReport, Problem } from "./api.js";
import { age, range } from "./dates.js";
import { byId, el, fill, icon, iconButton } from "./dom.js";
import { marksByLine } from "./marks.js";
import { onKeys } from "./keys.js";
import { onRoute, withQuery } from "./router.js";
import { onLanguage, t } from "./texts.js";

const NARROW = matchMedia("(max-width: 60rem)");

export class Reader {
  #dialog = byId("reader");
  #shown = null;
  #report = null;
  #problem = null;
  #answer = null;
  #opener = null;

  constructor() {
    this.#dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.close();
    });
    this.#dialog.addEventListener("click", (event) => {
      if (event.target === this.#dialog && NARROW.matches) {
        this.close();
      }
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.#shown && !event.isComposing) {
        event.preventDefault();
        this.close();
      }
    });
    NARROW.addEventListener("change", () => this.#shown && this.#show());
    onRoute(() => this.followAddress());
    onKeys({ ArrowLeft: () => this.#step("previous"), ArrowRight: () => this.#step("next") });
    onLanguage(() => this.#shown && this.#redraw());
  }

  /** Shows a citation; its answer, if it stands in one, tells which others there are. */
  open(citation, answer = null) {
    this.#answer = answer;
    this.#opener ??= document.activeElement;
    const { passage, quote, n } = citation;
    const address = withQuery({ report: passage.report, lines: passage.lines?.join("-") });
    if (this.#shown) {
      history.replaceState(history.state, "", address);
    } else {
      history.pushState({ reader: true }, "", address);
    }
    this.#load({ id: passage.report, title: passage.title, lines: passage.lines, quote, n });
  }

  /** Shows what the address names, or nothing. */
  followAddress() {
    const query = new URLSearchParams(location.search);
    const id = query.get("report");
    if (id === null) {
      if (this.#shown) {
        this.#hide();
      }
      return;
    }
    const same = this.#shown?.id === id && (this.#shown.lines?.join("-") ?? null) === query.get("lines");
    if (same) {
      return;
    }
    const lines = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(query.get("lines") ?? "");
    this.#answer = null;
    this.#load({ id, lines: lines ? [Number(lines[1]), Number(lines[2] ?? lines[1])] : null, quote: null, n: null });
  }

  close() {
    if (history.state?.reader) {
      history.back();
    } else {
      history.replaceState(null, "", withQuery({ report: null, lines: null }));
      this.#hide();
    }
  }

  async #load(shown) {
    const same = this.#report?.id === shown.id;
    this.#shown = shown;
    this.#problem = null;
    if (!same) {
      this.#report = null;
    }
    this.#draw();
    this.#show();
    if (!same) {
      await this.#fetch(shown);
    }
    if (this.#shown === shown) {
      this.#draw();
      this.#scroll();
    }
  }

  async #fetch(shown) {
    try {
      const report = await getReport(shown.id);
      if (this.#shown === shown) {
        this.#report = report;
      }
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        throw failure;
      }
      if (this.#shown === shown) {
        this.#problem = failure;
      }
    }
  }

  /** Beside the answer where there is room, else over it as a sheet. */
  #show() {
    const modal = this.#dialog.matches(":modal");
    if (this.#dialog.open && modal !== NARROW.matches) {
      this.#dialog.close();
    }
    if (!this.#dialog.open) {
      if (NARROW.matches) {
        this.#dialog.showModal();
      } else {
        this.#dialog.show();
      }
      if (this.#opener || NARROW.matches) {
        this.#dialog.querySelector(".reader-close").focus();
      }
    }
    this.#pointOut();
  }

  #hide() {
    this.#shown = null;
    this.#dialog.close();
    this.#pointOut();
    this.#opener?.focus();
    this.#opener = null;
  }

  #redraw() {
    this.#draw();
    this.#scroll();
    // The answers redraw their buttons for the same reason; theirs come first.
    queueMicrotask(() => this.#pointOut());
  }

  /** Marks the buttons of the citation that is open. */
  #pointOut() {
    for (const button of document.querySelectorAll("[data-cite], [data-source]")) {
      const n = Number(button.dataset.cite ?? button.dataset.source);
      const mine = this.#answer !== null && this.#shown?.n === n && button.closest(".turn")?.dataset.answer === this.#answer.id;
      button.toggleAttribute("data-open", mine);
    }
  }

  #scroll() {
    const cited = this.#dialog.querySelector(".line.cited");
    cited?.scrollIntoView({ block: "center" });
    if (!cited) {
      this.#dialog.querySelector(".lines")?.scrollIntoView({ block: "start" });
    }
  }

  #draw() {
    const focused = this.#dialog.contains(document.activeElement) && document.activeElement;
    this.#dialog.setAttribute("aria-label", this.#title());
    fill(this.#dialog, el("div", { class: "reader-sheet" }, this.#head(), this.#body()));
    if (focused) {
      // The button that was pressed is a new one now.
      const same = this.#dialog.querySelector(`[data-step="${focused.dataset.step}"]:enabled`);
      (same ?? this.#dialog.querySelector(".reader-close")).focus();
    }
  }

  #title() {
    return this.#report?.title ?? this.#shown.title ?? t("report");
  }

  #head() {
    const report = this.#report;
    const facts = [
      report?.author,
      report?.period && range(report.period),
      report?.period && age(report.period.to, this.#answer?.understood?.asOf),
      this.#citedText(),
    ].filter(Boolean);
    return el(
      "header",
      { class: "reader-head" },
      el("h2", {}, this.#title()),
      el("div", { class: "reader-steps" }, this.#steps(), this.#outlineButton()),
      el(
        "button",
        { type: "button", class: "round reader-close", "aria-label": t("close"), onclick: () => this.close() },
        icon("close"),
      ),
      el("p", { class: "reader-facts" }, facts.map((fact) => el("span", {}, fact))),
    );
  }

  #citedText() {
    if (!this.#shown?.lines) {
      return null;
    }
    const [first, last] = this.#shown.lines;
    return t(first === last ? "report.cited.one" : "report.cited", { first, last });
  }

  /** Buttons to the other citations of the answer. */
  #steps() {
    const citations = this.#answer?.citations ?? [];
    const at = citations.findIndex((citation) => citation.n === this.#shown.n);
    if (at < 0 || citations.length < 2) {
      return null;
    }
    const step = (name, to) =>
      el(
        "button",
        {
          type: "button",
          class: "round",
          "aria-label": t(name),
          disabled: !citations[to],
          onclick: () => this.open(citations[to], this.#answer),
          "data-step": name,
        },
        icon(name),
      );
    return [step("previous", at - 1), el("span", {}, t("position", { n: at + 1, count: citations.length })), step("next", at + 1)];
  }

  #step(name) {
    if (this.#shown) {
      this.#dialog.querySelector(`[data-step="${name}"]:enabled`)?.click();
    }
  }

  #outlineButton() {
    const label = t("report.outline");
    return (this.#report?.outline ?? []).length > 1 && iconButton("outline", label, () => this.#toggleOutline(), { "aria-expanded": "false", "data-outline": true });
  }

  #toggleOutline() {
    const outline = this.#dialog.querySelector(".outline");
    outline.hidden = !outline.hidden;
    this.#dialog.querySelector("[data-outline]").setAttribute("aria-expanded", String(!outline.hidden));
    outline.querySelector("button")?.focus();
  }

  /** The report's headings; each leads to its line. */
  #outline() {
    const entry = ({ title, line, level }) =>
      el(
        "li",
        { class: `outline-${Math.min(level, 4)}` },
        el(
          "button",
          {
            type: "button",
            onclick: () => {
              this.#toggleOutline();
              this.#dialog.querySelector(`[data-line="${line}"]`)?.scrollIntoView({ block: "start" });
            },
          },
          title,
        ),
      );
    return el("ol", { class: "outline", hidden: true, "aria-label": t("report.outline") }, (this.#report.outline ?? []).map(entry));
  }

  #body() {
    if (this.#problem) {
      const missing = this.#problem.status === 404;
      return el("p", { class: "reader-note", role: "alert" }, t(missing ? "report.missing" : "report.failed"));
    }
    if (!this.#report) {
      return el("p", { class: "reader-note" }, t("report.loading"));
    }
    const marks = marksByLine(this.#report.lines, this.#shown.lines, this.#shown.quote);
    const [first, last] = this.#shown.lines ?? [0, -1];
    const lines = el(
      "div",
      { class: "lines", tabindex: "0", role: "region", "aria-label": this.#report.title },
      this.#report.lines.map(({ n, text }) => {
        const cited = n >= first && n <= last;
        const heading = /^#{1,6}\s/.test(text);
        return el(
          "div",
          { class: `line${cited ? " cited" : ""}${heading ? " heading" : ""}`, "data-line": n },
          el("span", { class: "line-number", "aria-hidden": "true" }, n),
          el("span", { class: "line-text" }, marks.get(n) ?? text),
        );
      }),
    );
    return [this.#outline(), lines];
  }
}
