// Questions that suit an answer: they ask for more of what it rests on, so that none leads nowhere.

import { el } from "./dom.js";
import { has, t } from "./texts.js";

const NEXT = {
  cause: ["handling", "duration"],
  handling: ["cause", "duration"],
  duration: ["longest", "cause"],
  count: ["list", "duration"],
  list: ["cause", "longest"],
  compare: ["list"],
  similar: ["handling"],
};

export function followUps(answer, ask) {
  const names = answer.status === "notFound" || answer.citations.length === 0 ? [] : (NEXT[answer.understood.kind] ?? []);
  const questions = names.map((name) => `followUp.${name}`).filter(has).map((key) => t(key));
  if (questions.length === 0) {
    return null;
  }
  return el(
    "ul",
    { class: "follow-ups", "aria-label": t("followUps") },
    questions.map((question) =>
      el("li", {}, el("button", { type: "button", class: "quiet", onclick: () => ask(question) }, question)),
    ),
  );
}
