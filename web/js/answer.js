// One answer, as far as it is known: chips, figure, text, table, sources, footer.

import { el } from "./dom.js";
import { age, day, range } from "./dates.js";
import { counted, has, language, t } from "./texts.js";

const SOURCES_SHOWN = 4;

/** What the question was taken to mean. */
export function chips(understood) {
  const inherited = new Set(understood.inherited);
  const chip = (text, slot) =>
    el(
      "li",
      { class: inherited.has(slot) ? "chip inherited" : "chip", title: inherited.has(slot) ? t("inherited") : null },
      text,
    );
  return el(
    "ul",
    { class: "chips", "aria-label": t("understood") },
    chip(t(`kind.${understood.kind}`), "kind"),
    understood.entities.map((entity) => chip(entity, "entities")),
    chipOfWindow(understood, chip),
    understood.asOf && chip(t("asOf", { date: day(understood.asOf) }), "asOf"),
  );
}

function chipOfWindow({ from, to }, chip) {
  if (from && to) {
    return chip(range({ from, to }), "window");
  }
  if (from) {
    return chip(t("window.from", { from: day(from) }), "window");
  }
  return to ? chip(t("window.to", { to: day(to) }), "window") : null;
}

/** What stands above a text that is no answer. */
export function verdict(answer) {
  if (answer.status !== "notFound") {
    return null;
  }
  const key = `notFound.${answer.reason}`;
  return el("p", { class: "verdict" }, t(has(key) ? key : "notFound"));
}

/** A button that opens a citation. */
export function citeButton(citation, open) {
  return el(
    "button",
    {
      type: "button",
      class: "cite",
      "data-cite": citation.n,
      "aria-label": t("source", { n: citation.n, title: citation.passage.title }),
      title: citation.quote,
      onclick: () => open(citation),
    },
    citation.n,
  );
}

/** The table of an answer, or its series as one. */
export function details(answer, open) {
  const { table, series } = answer;
  return [
    table && grid(table.columns, table.rows, answer, open),
    series &&
      grid(
        [t("series.date"), series.unit ? `${series.name} (${series.unit})` : series.name],
        series.points.map((point) => ({
          cells: [day(point.date), String(point.value)],
          citations: point.citations,
        })),
        answer,
        open,
      ),
  ];
}

function grid(columns, rows, answer, open) {
  const byNumber = new Map(answer.citations.map((citation) => [citation.n, citation]));
  const buttons = (numbers) =>
    numbers.filter((n) => byNumber.has(n)).map((n) => citeButton(byNumber.get(n), open));
  const widths = columns.map((column, index) => widthClass([column, ...rows.map((row) => row.cells[index] ?? "")]));
  const head = columns.map((column, index) => el("th", { scope: "col", class: widths[index] }, column));
  const body = rows.map((row) => {
    const cells = row.cells.map((cell, index) => el("td", { class: widths[index] }, cell));
    return el("tr", {}, cells, el("td", { class: "short" }, buttons(row.citations)));
  });
  return el(
    "div",
    { class: "table", role: "region", tabindex: "0", "aria-label": t("table") },
    el(
      "table",
      {},
      el("thead", {}, el("tr", {}, head, el("th", { scope: "col", class: "short" }, t("tableSource")))),
      el("tbody", {}, body),
    ),
  );
}

/** How much room a column wants, by its longest text; a Chinese character is as wide as two letters. */
function widthClass(texts) {
  const longest = Math.max(...texts.map((text) => text.replace(/[\u2e80-\uffef]/g, "xx").length));
  if (longest <= 18) {
    return "short";
  }
  return longest <= 40 ? "middling" : "long";
}

/** The list of citations; a long one shows its beginning first. */
export function sources(answer, open) {
  if (answer.citations.length === 0) {
    return null;
  }
  const items = answer.citations.map((citation) => source(citation, answer.understood.asOf, open));
  const rest = items.length > SOURCES_SHOWN + 1 ? items.slice(SOURCES_SHOWN) : [];
  rest.forEach((item) => (item.hidden = true));
  const more =
    rest.length > 0 &&
    el(
      "button",
      {
        type: "button",
        class: "quiet more",
        onclick: (event) => {
          rest.forEach((item) => (item.hidden = false));
          event.currentTarget.remove();
          rest[0].querySelector("button").focus();
        },
      },
      counted("sources.more", { count: rest.length }),
    );
  return el("section", { class: "sources" }, el("h3", {}, t("sources")), el("ol", {}, items), more);
}

function source(citation, asOf, open) {
  const { passage, quote, n } = citation;
  return el(
    "li",
    {},
    el(
      "button",
      { type: "button", class: "source", "data-source": n, onclick: () => open(citation) },
      el("span", { class: "source-number", "aria-hidden": "true" }, n),
      el("span", { class: "source-quote" }, quote),
      el("span", { class: "source-where" }, where(passage, asOf)),
    ),
  );
}

/** Title, period and age of a passage's report. */
function where(passage, asOf) {
  const parts = [el("span", { class: "source-title" }, passage.title)];
  if (passage.period) {
    parts.push(el("span", {}, range(passage.period)), el("span", {}, age(passage.period.to, asOf)));
  }
  return parts;
}

/** How complete it is, who phrased it, how long it took. */
export function footer(answer) {
  const { understand, retrieve, answer: answering } = answer.timings;
  const by =
    answer.answeredBy === "extractive" ? t("answeredBy.extractive") : t("answeredBy", { model: answer.answeredBy });
  return el(
    "p",
    { class: "made" },
    answer.status === "partial" && el("strong", {}, t("partial")),
    answer.status !== "notFound" && el("span", {}, by),
    el("span", {}, t("took", { time: duration(understand + retrieve + answering) })),
  );
}

function duration(millis) {
  if (millis < 1000) {
    return t("millis", { n: millis });
  }
  return t("seconds", { n: new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(millis / 1000) });
}
