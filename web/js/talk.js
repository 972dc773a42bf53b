// The talk: a conversation's turns, one after another, or a single answer that somebody shared.

import { getJson, Problem } from "./api.js";
import { byId, el, fill } from "./dom.js";
import { Composer } from "./composer.js";
import { go, route } from "./router.js";
import { counted, onLanguage, t } from "./texts.js";
import { Turn } from "./turn.js";

/** Of a long conversation the last turns are read at once, so many more each time its beginning comes into sight. */
const PAGE = 12;

export class Talk {
  #pane = byId("talk");
  #scroll = byId("scroll");
  #list = byId("turns");
  #said = byId("said");
  #earlier = el("li", { class: "earlier", "aria-hidden": "true" });
  #turns = [];
  #beginning;
  #earlierTurns = 0;
  #reading = false;
  #conversation = null;
  #address = null;
  #events;

  /** `events` has open(citation, answer) and changed(), told when a conversation has gone on. */
  constructor(events) {
    this.#events = events;
    this.composer = new Composer({
      ask: (question) => this.ask(question),
      stop: () => this.#turns.at(-1)?.stop(),
    });
    this.#beginning = new IntersectionObserver((seen) => seen.some((each) => each.isIntersecting) && this.#readEarlier(), {
      root: this.#scroll,
      rootMargin: "600px",
    });
    this.#beginning.observe(this.#earlier);
    onLanguage(() => this.#draw());
    this.#draw();
  }

  /** Shows what the address names: nothing yet, a conversation or one answer. */
  async show({ view, id }) {
    const address = `/${view}/${id ?? ""}`;
    if (address === this.#address) {
      return;
    }
    this.#clear();
    this.#address = address;
    if (id === null) {
      return;
    }
    try {
      const kept =
        view === "a"
          ? { answers: 1, messages: [{ answer: await getJson(`/api/answers/${encodeURIComponent(id)}`) }] }
          : await getJson(`/api/conversations/${encodeURIComponent(id)}?limit=${PAGE}`);
      if (address === this.#address) {
        this.#conversation = view === "c" ? id : null;
        this.#showKept(kept);
      }
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        throw failure;
      }
      if (address === this.#address) {
        this.#showMissing(failure);
      }
    }
  }

  /** Begins a new talk where there was one that nobody keeps. */
  startAfresh() {
    this.#clear();
    this.composer.focus();
  }

  /** `more` has what was corrected of the understood: kind, entity, from, to. */
  ask(question, more = {}) {
    this.#list.querySelector(".missing")?.remove();
    const input = { question, ...(this.#conversation && { conversation: this.#conversation }), ...more };
    const turn = this.#turn(input);
    this.#turns.push(turn);
    this.#list.append(turn.element);
    this.#draw();
    turn.element.scrollIntoView({ block: "start" });
    this.#run(turn);
  }

  #turn(input, answer = null, asked = null) {
    const turn = new Turn(
      input,
      {
        open: this.#events.open,
        finished: (finished, problem) => this.#finished(turn, finished, problem),
        retry: (again) => this.#run(again),
        ask: (question, more) => this.ask(question, more),
        edit: (question) => this.composer.put(question),
      },
      answer,
      asked,
    );
    return turn;
  }

  #showKept({ answers, messages }) {
    this.#earlierTurns = answers - messages.length;
    this.#putBefore(messages);
    this.#draw();
    this.#turns.at(-1)?.element.scrollIntoView({ block: messages.length > 1 ? "end" : "start" });
  }

  /** Reads some more of the turns before those that are drawn. */
  async #readEarlier() {
    if (this.#earlierTurns === 0 || this.#reading) {
      return;
    }
    const address = this.#address;
    this.#reading = true;
    try {
      const query = new URLSearchParams({ limit: PAGE, offset: this.#turns.filter((turn) => turn.isAnswered).length });
      const { messages } = await getJson(`/api/conversations/${encodeURIComponent(this.#conversation)}?${query}`);
      if (address === this.#address) {
        this.#earlierTurns = messages.length < PAGE ? 0 : this.#earlierTurns - messages.length;
        this.#putBefore(messages);
        // Tells again if the beginning is still in sight.
        this.#beginning.unobserve(this.#earlier);
        this.#beginning.observe(this.#earlier);
      }
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        throw failure;
      }
    } finally {
      this.#reading = false;
    }
  }

  /** Puts turns before those that are drawn; what is in sight stays where it is. */
  #putBefore(messages) {
    const fromEnd = this.#scroll.scrollHeight - this.#scroll.scrollTop;
    const turns = messages.map(({ answer, asked }) => this.#turn({ question: answer.question }, answer, asked));
    this.#turns.unshift(...turns);
    this.#earlier.after(...turns.map((turn) => turn.element));
    this.#scroll.scrollTop = this.#scroll.scrollHeight - fromEnd;
  }

  #showMissing({ status, detail }) {
    fill(this.#list, el("li", { class: "missing" }, el("p", { role: "alert" }, status === 404 ? t("talk.missing") : detail || t("failed.lost"))));
    this.#draw();
  }

  #run(turn) {
    if (!this.#turns.some((other) => other !== turn && other.asking)) {
      this.composer.asking = true;
      turn.run();
    }
  }

  #finished(turn, answer, problem) {
    this.composer.asking = false;
    if (problem?.status === 404) {
      // The conversation is gone, deleted elsewhere or too old: the next question begins another.
      this.#conversation = null;
      turn.standAlone();
    }
    if (!answer || !this.#turns.includes(turn)) {
      return;
    }
    this.#conversation = answer.conversation ?? null;
    if (this.#conversation && ["", "a"].includes(route().view)) {
      this.#address = `/c/${this.#conversation}`;
      go(`/c/${encodeURIComponent(this.#conversation)}${location.search}`, { replace: true });
    }
    // Said once when it is complete; a screen reader would stumble over every piece.
    this.#said.textContent = counted("answerReady", { count: answer.citations.length });
    this.#events.changed();
  }

  #clear() {
    this.#turns.forEach((turn) => turn.leave());
    this.#turns = [];
    this.#earlierTurns = 0;
    this.#conversation = null;
    this.composer.asking = false;
    fill(this.#list, this.#earlier);
    this.#draw();
  }

  #draw() {
    const empty = this.#turns.length === 0 && !this.#list.querySelector(".missing");
    this.#pane.classList.toggle("empty", empty);
  }
}
