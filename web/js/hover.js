// The quote behind a citation, shown while the pointer rests on its number or the keyboard stands on it.

import { byId, el, fill } from "./dom.js";

const DELAY = 250;
const GAP = 8;

let timer = 0;

export function hoverQuote(button, citation) {
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => show(button, citation), DELAY);
  };
  button.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && soon());
  button.addEventListener("pointerleave", hide);
  button.addEventListener("focus", () => button.matches(":focus-visible") && soon());
  button.addEventListener("blur", hide);
  button.addEventListener("click", hide);
}

function show(button, { quote, passage }) {
  if (!button.isConnected) {
    return;
  }
  const card = byId("hoverCard");
  fill(card, el("p", { class: "hover-quote" }, quote), el("p", { class: "hover-title" }, passage.title));
  card.showPopover();
  const at = button.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const left = Math.max(GAP, Math.min(at.left - width / 3, innerWidth - width - GAP));
  const above = at.top - height - GAP;
  card.style.left = `${left}px`;
  card.style.top = `${above > GAP ? above : at.bottom + GAP}px`;
}

function hide() {
  clearTimeout(timer);
  const card = byId("hoverCard");
  if (card.matches(":popover-open")) {
    card.hidePopover();
  }
}
