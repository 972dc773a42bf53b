// One question and what becomes of it: asking, then answered, stopped or failed.

import { actions } from "./actions.js";
import { ask, Problem } from "./api.js";
import { chips, citeButton, details, footer, sources, verdict } from "./answer.js";
import { correction } from "./correction.js";
import { instant } from "./dates.js";
import { el, fill, iconButton } from "./dom.js";
import { followUps } from "./followups.js";
import { answerPieces, growingPieces, prose, withNumber } from "./prose.js";
import { counted, has, onLanguage, t } from "./texts.js";

export class Turn {
  #input;
  #events;
  #askedAt;
  #stopper = new AbortController();
  #state;
  #asked = el("div", { class: "asked" });
  #understood = el("div", { class: "understood" });
  #progress = el("p", { class: "progress" });
  #text = el("div", { class: "prose" });
  #rest = el("div", { class: "rest" });
  #body = el("div", { class: "answer" }, this.#understood, this.#text, this.#progress, this.#rest);
  #correcting = null;
  #drawing = 0;
  #unfollow;

  /**
   * `events` has open(citation, answer), finished(answer, problem), retry(turn), ask(question, more) and edit(question); `answer`
   * is one that was given before, to a question of the moment `asked`.
   */
  constructor(input, events, answer = null, asked = null) {
    this.#input = input;
    this.#events = events;
    this.#askedAt = asked;
    this.#state = answer ? answered(answer) : asking();
    this.element = el("li", { class: "turn" }, this.#asked, this.#body);
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

  /** Whether there is an answer, so that the server keeps it. */
  get isAnswered() {
    return this.#state.answer !== null;
  }

  /** Ends when the answer is there, or nothing more will come. */
  async run() {
    this.#state = asking();
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
      this.#state = answered(data);
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
    this.#drawAsked();
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

  #drawAsked() {
    const { question } = this.#input;
    fill(
      this.#asked,
      el("h2", { title: this.#askedAt && t("asked.at", { time: instant(this.#askedAt) }) }, question),
      iconButton("write", t("edit"), () => this.#events.edit(question)),
    );
  }

  /** Chips; once the answer is there, they can be turned into fields. */
  #drawUnderstood(understood, phase) {
    if (phase === "asking") {
      return chips(understood);
    }
    const turnTo = (slot) => {
      this.#correcting = slot;
      this.#draw();
      const field = slot && this.#understood.querySelector(`[name="${slot}"]`);
      (field ?? this.#understood.querySelector(".chip")).focus();
    };
    if (this.#correcting) {
      const again = (corrected) => {
        turnTo(null);
        this.#events.ask(this.#input.question, corrected);
      };
      return correction(understood, again, () => turnTo(null));
    }
    return chips(understood, turnTo);
  }

  #drawAnswer(answer) {
    const byNumber = new Map(answer.citations.map((citation) => [citation.n, citation]));
    const open = (citation) => this.#events.open(citation, answer);
    const cite = (n) => citeButton(byNumber.get(n), open);
    this.element.dataset.answer = answer.id;
    this.#text.lang = answer.language;
    fill(this.#text, verdict(answer), prose(withNumber(answerPieces(answer), answer.number), cite));
    fill(
      this.#rest,
      details(answer, open),
      sources(answer, open),
      el("div", { class: "ending" }, footer(answer), actions(answer, () => this.#events.retry(this))),
      followUps(answer, (question) => this.#events.ask(question)),
    );
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

function asking() {
  return { phase: "asking", understood: null, passages: 0, text: "", answer: null, problem: null };
}

function answered(answer) {
  return { phase: "answered", understood: answer.understood, passages: 0, text: answer.answer, answer, problem: null };
}
