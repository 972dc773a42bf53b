// The box a question is typed into.

import { byId, fill, icon } from "./dom.js";
import { onLanguage, t } from "./texts.js";

export class Composer {
  #form = byId("composer");
  #field = byId("question");
  #button = byId("send");
  #asking = false;
  #ready = false;

  /** `events` has ask(question) and stop(). */
  constructor(events) {
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.#asking) {
        events.stop();
      } else if (this.#sendable()) {
        const question = this.#field.value.trim();
        this.#field.value = "";
        this.#grow();
        events.ask(question);
      }
    });
    this.#field.addEventListener("keydown", (event) => {
      // Enter that ends the composition of Chinese characters chooses them and must not send.
      const composing = event.isComposing || event.keyCode === 229;
      if (event.key === "Enter" && !event.shiftKey && !composing) {
        event.preventDefault();
        if (!this.#asking) {
          this.#form.requestSubmit();
        }
      }
    });
    this.#field.addEventListener("input", () => this.#grow());
    onLanguage(() => this.#draw());
  }

  focus() {
    this.#field.focus();
  }

  /** Puts a question into the box, to be changed and sent. */
  put(question) {
    this.#field.value = question;
    this.#grow();
    this.#field.focus();
    this.#field.setSelectionRange(question.length, question.length);
  }

  /** Whether an answer is on its way: the button then stops it. */
  set asking(asking) {
    this.#asking = asking;
    this.#draw();
  }

  /** Whether the server takes questions. */
  set ready(ready) {
    this.#ready = ready;
    this.#draw();
  }

  #sendable() {
    return this.#ready && this.#field.value.trim() !== "";
  }

  #grow() {
    this.#field.style.height = "auto";
    this.#field.style.height = `${this.#field.scrollHeight}px`;
    this.#draw();
  }

  #draw() {
    const action = this.#asking ? "stop" : "send";
    if (this.#button.dataset.action !== action) {
      this.#button.dataset.action = action;
      fill(this.#button, icon(action));
    }
    this.#button.setAttribute("aria-label", t(action));
    this.#button.disabled = !this.#asking && !this.#sendable();
  }
}
