// What was understood, in fields: to be changed and asked again.

import { el } from "./dom.js";
import { t } from "./texts.js";

const KINDS = "cause handling duration count list trend compare progress plan similar summary other".split(" ");

/** `again` takes {kind, entity, from, to}, without those left empty; `cancel` nothing. */
export function correction(understood, again, cancel) {
  const kind = el(
    "select",
    { name: "kind", "aria-label": t("correct.kind") },
    KINDS.map((each) => el("option", { value: each, selected: each === understood.kind }, t(`kind.${each}`))),
  );
  const field = (name, type, value) =>
    el("input", { name, type, value: value ?? "", "aria-label": t(`correct.${name}`), title: t(`correct.${name}`) });
  const from = field("from", "date", understood.from);
  const to = field("to", "date", understood.to);
  const limit = () => {
    to.min = from.value;
    from.max = to.value;
  };
  limit();
  return el(
    "form",
    {
      class: "correction",
      oninput: limit,
      onsubmit: (event) => {
        event.preventDefault();
        const fields = [...new FormData(event.currentTarget)].map(([name, value]) => [name, value.trim()]);
        again(Object.fromEntries(fields.filter(([, value]) => value !== "")));
      },
    },
    kind,
    field("entity", "text", understood.entities[0]),
    from,
    to,
    el("button", { type: "submit", class: "quiet" }, t("correct.ask")),
    el("button", { type: "button", class: "quiet", onclick: cancel }, t("correct.cancel")),
  );
}
