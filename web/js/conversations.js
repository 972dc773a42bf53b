// The list of conversations: found by words, renamed, deleted.

import { change, getJson, Problem } from "./api.js";
import { byId, el, fill, iconButton } from "./dom.js";
import { go, onRoute, route } from "./router.js";
import { counted, onLanguage, t } from "./texts.js";

const PAGE = 50;
const PAUSE = 200;

export class Conversations {
  #list = el("ul", { class: "side-list" });
  #more = el("button", { type: "button", class: "quiet", hidden: true, onclick: () => this.#load(this.#items.length) });
  #field = el("input", { type: "search", class: "side-search", oninput: () => this.#searchSoon(), autocomplete: "off" });
  #items = [];
  #count = 0;
  #renaming = null;
  #pause = 0;
  #loading = 0;

  constructor() {
    fill(byId("conversations"), this.#field, this.#list, this.#more);
    onRoute(() => this.#draw());
    onLanguage(() => this.#draw());
  }

  /** Reads the list anew. */
  async load() {
    await this.#load(0);
  }

  async #load(offset) {
    const words = this.#field.value.trim();
    const loading = (this.#loading += 1);
    const query = new URLSearchParams({ offset, limit: PAGE, ...(words && { q: words }) });
    try {
      const page = await getJson(`/api/conversations?${query}`);
      if (loading === this.#loading) {
        this.#items = [...this.#items.slice(0, offset), ...page.conversations];
        this.#count = page.count;
      }
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        throw failure;
      }
      this.#items = [];
      this.#count = 0;
    }
    this.#draw();
  }

  #searchSoon() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.load(), PAUSE);
  }

  #draw() {
    const open = route().view === "c" ? route().id : null;
    const words = this.#field.value.trim();
    this.#field.placeholder = t("talks.search");
    this.#field.setAttribute("aria-label", t("talks.search"));
    this.#field.hidden = this.#items.length === 0 && !words;
    this.#list.setAttribute("aria-label", t("talks"));
    fill(
      this.#list,
      this.#items.map((item) => (item.id === this.#renaming ? this.#renameForm(item) : this.#item(item, item.id === open))),
      this.#items.length === 0 && words && el("li", { class: "side-none" }, t("talks.none")),
    );
    const left = this.#count - this.#items.length;
    this.#more.hidden = left <= 0;
    this.#more.textContent = counted("talks.more", { count: left });
  }

  #item(item, open) {
    return el(
      "li",
      { class: "side-talk" },
      el("a", { href: `/c/${encodeURIComponent(item.id)}`, title: item.title, "aria-current": open ? "page" : null }, item.title),
      iconButton("write", t("talks.rename", { title: item.title }), () => {
        this.#renaming = item.id;
        this.#draw();
        this.#list.querySelector("form input").select();
      }),
      iconButton("trash", t("talks.delete", { title: item.title }), () => this.#delete(item)),
    );
  }

  #renameForm(item) {
    const field = el("input", { type: "text", value: item.title, maxlength: 200, "aria-label": t("talks.title") });
    const end = () => {
      this.#renaming = null;
      this.#draw();
    };
    return el(
      "li",
      {},
      el(
        "form",
        {
          class: "side-rename",
          onsubmit: async (event) => {
            event.preventDefault();
            const title = field.value.trim();
            if (title && title !== item.title) {
              await change("PATCH", `/api/conversations/${encodeURIComponent(item.id)}`, { title });
              await this.load();
            }
            end();
          },
          onkeydown: (event) => {
            if (event.key === "Escape") {
              event.stopPropagation();
              end();
            }
          },
        },
        field,
      ),
    );
  }

  async #delete(item) {
    if (!(await agreed(t("talks.delete.sure", { title: item.title })))) {
      return;
    }
    try {
      await change("DELETE", `/api/conversations/${encodeURIComponent(item.id)}`);
    } catch (failure) {
      // Somebody else was faster: it is gone, as was wanted.
      if (!(failure instanceof Problem) || failure.status !== 404) {
        throw failure;
      }
    }
    if (route().view === "c" && route().id === item.id) {
      go("/");
    }
    await this.load();
  }
}

/** Asks before something cannot be taken back. */
function agreed(question) {
  return new Promise((resolve) => {
    const dialog = el("dialog", { class: "sheet", "aria-label": question });
    const answer = (yes) => {
      dialog.close();
      dialog.remove();
      resolve(yes);
    };
    dialog.addEventListener("cancel", () => answer(false));
    fill(
      dialog,
      el("p", {}, question),
      el(
        "div",
        { class: "sheet-buttons" },
        el("button", { type: "button", class: "quiet", onclick: () => answer(false) }, t("cancel")),
        el("button", { type: "button", class: "danger", onclick: () => answer(true) }, t("delete")),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}
