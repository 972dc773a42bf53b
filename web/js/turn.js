// One question and what becomes of it: asking, then answered, stopped or failed.

import { ask, Problem } from "./api.js";
import { chips, citeButton, details, footer, sources, verdict } from "./answer.js";
import { correction } from "./correction.js";
import { el, fill } from "./dom.js";
import { answerPieces, growingPieces, prose, withNumber } from "./prose.js";
import { counted, has, onLanguage, t } from "./texts.js";

export class Turn {
  #input;
  #events;
  #stopper = new AbortController();
  #state = { phase: "asking", understood: null, passages: 0, text: "", answer: null, problem: null };
  #understood = el("div", { class: "understood" });
  #progress = el("p", { class: "progress" });
  #text = el("div", { class: "prose" });
  #rest = el("div", { class: "rest" });
  #body = el("div", { class: "answer" }, this.#understood, this.#text, this.#progress, this.#rest);
  #correcting = false;
  #drawing = 0;
  #unfollow;

  /** `events` has open(citation, answer), finished(answer, problem), retry(turn) and ask(question, more). */
  constructor(input, events) {
    this.#input = input;
    this.#events = events;
    this.element = el("li", { class: "turn" }, el("h2", { class: "asked" }, input.question), this.#body);
    this.#unfollow = onLanguage(() => this.#draw());
    this.#draw();
  }

  get asking() {
    return this.#state.phase === "asking";
  }

  stop() {
    this.#stopper.abort();
  }

  /** Stops for good. */
  leave() {
    this.stop();
    this.#unfollow();
  }

  /** Asks as if it were the first question. */
  standAlone() {
    delete this.#input.conversation;
  }

  /** Ends when the answer is there, or nothing more will come. */
  async run() {
    this.#state = { phase: "asking", understood: null, passages: 0, text: "", answer: null, problem: null };
    this.#stopper = new AbortController();
    this.#draw();
    try {
      await ask(this.#input, this.#stopper.signal, (event, data) => this.#hear(event, data));
    } catch (failure) {
      this.#state.phase = failure instanceof Problem ? "failed" : "stopped";
      this.#state.problem = failure instanceof Problem ? failure : null;
    }
    this.#draw();
    this.#events.finished(this.#state.answer, this.#state.problem);
  }

  #hear(event, data) {
    if (event === "understood") {
      this.#state.understood = data;
    } else if (event === "passage") {
      this.#state.passages += 1;
    } else if (event === "delta") {
      this.#state.text += data.text;
    } else if (event === "answer") {
      this.#state.answer = data;
      this.#state.understood = data.understood;
      this.#state.phase = "answered";
    }
    this.#drawSoon();
  }

  /** At most once per frame, however fast the words come. */
  #drawSoon() {
    this.#drawing ||= requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    cancelAnimationFrame(this.#drawing);
    this.#drawing = 0;
    const { phase, understood, text, answer } = this.#state;
    this.#body.setAttribute("aria-busy", String(phase === "asking"));
    this.#body.dataset.phase = phase;
    this.#body.dataset.status = answer?.status ?? "";
    fill(this.#understood, understood && this.#drawUnderstood(understood, phase));
    fill(this.#progress, phase === "asking" && this.#progressText());
    this.#progress.hidden = phase !== "asking";
    if (answer) {
      this.#drawAnswer(answer);
    } else {
      fill(this.#text, prose(growingPieces(text), (n) => el("span", { class: "cite" }, n)));
      fill(this.#rest, phase === "failed" && this.#failure(), phase === "stopped" && this.#stoppedNote());
    }
  }

  /** Chips; once the answer is there, they can be turned into fields. */
  #drawUnderstood(understood, phase) {
    if (phase === "asking") {
      return chips(understood);
    }
    const turnTo = (correcting) => {
      this.#correcting = correcting;
      this.#draw();
      this.#understood.querySelector(correcting ? "select" : ".change").focus();
    };
    if (this.#correcting) {
      const again = (corrected) => {
        turnTo(false);
        this.#events.ask(this.#input.question, corrected);
      };
      return correction(understood, again, () => turnTo(false));
    }
    const change = el("button", { type: "button", class: "quiet change", onclick: () => turnTo(true) }, t("correct"));
    return el("div", { class: "changeable" }, chips(understood), change);
  }

  #drawAnswer(answer) {
    const byNumber = new Map(answer.citations.map((citation) => [citation.n, citation]));
    const open = (citation) => this.#events.open(citation, answer);
    const cite = (n) => citeButton(byNumber.get(n), open);
    this.element.dataset.answer = answer.id;
    this.#text.lang = answer.language;
    fill(this.#text, verdict(answer), prose(withNumber(answerPieces(answer), answer.number), cite));
    fill(this.#rest, details(answer, open), sources(answer, open), footer(answer));
  }

  #progressText() {
    const { understood, passages } = this.#state;
    if (passages > 0) {
      return counted("writing", { count: passages });
    }
    return understood ? t("searching") : t("reading");
  }

  #failure() {
    const { status, detail, id } = this.#state.problem;
    const key = status === 0 ? "failed.lost" : `failed.${status}`;
    return el(
      "div",
      { class: "failure", role: "alert" },
      el("p", { class: "failure-title" }, t(has(key) ? key : "failed")),
      el("p", {}, has(`${key}.detail`) ? t(`${key}.detail`) : detail),
      id && el("p", { class: "failure-id" }, t("failed.id", { id })),
      this.#retryButton(),
    );
  }

  #stoppedNote() {
    return el("div", { class: "stopped" }, el("p", {}, t("stopped")), this.#retryButton());
  }

  #retryButton() {
    return el("button", { type: "button", class: "quiet", onclick: () => this.#events.retry(this) }, t("retry"));
  }
}
