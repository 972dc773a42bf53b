// The conversation: its turns, one after another.

import { byId } from "./dom.js";
import { Composer } from "./composer.js";
import { counted } from "./texts.js";
import { Turn } from "./turn.js";

export class Talk {
  #pane = byId("talk");
  #list = byId("turns");
  #said = byId("said");
  #fresh = byId("fresh");
  #turns = [];
  #conversation = null;
  #open;

  /** `open(citation, answer)` shows a citation. */
  constructor(open) {
    this.#open = open;
    this.composer = new Composer({
      ask: (question) => this.ask(question),
      stop: () => this.#turns.at(-1)?.stop(),
    });
    this.#fresh.addEventListener("click", () => this.#startAfresh());
    this.#draw();
  }

  /** `more` has what was corrected of the understood: kind, entity, from, to. */
  ask(question, more = {}) {
    const input = { question, ...(this.#conversation && { conversation: this.#conversation }), ...more };
    const turn = new Turn(input, {
      open: this.#open,
      finished: (answer, problem) => this.#finished(turn, answer, problem),
      retry: (failed) => this.#run(failed),
      ask: (again, corrected) => this.ask(again, corrected),
    });
    this.#turns.push(turn);
    this.#list.append(turn.element);
    this.#draw();
    turn.element.scrollIntoView({ block: "start" });
    this.#run(turn);
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
    if (answer && this.#turns.includes(turn)) {
      this.#conversation = answer.conversation ?? null;
      // Said once when it is complete; a screen reader would stumble over every piece.
      this.#said.textContent = counted("answerReady", { count: answer.citations.length });
    }
  }

  #startAfresh() {
    this.#turns.forEach((turn) => turn.leave());
    this.#turns = [];
    this.#conversation = null;
    this.#list.replaceChildren();
    this.#draw();
    this.composer.focus();
  }

  #draw() {
    const empty = this.#turns.length === 0;
    this.#pane.classList.toggle("empty", empty);
    this.#fresh.hidden = empty;
  }
}
