// One answer, as far as it is known: chips, figure, text, table, sources, footer.

import { seriesChart } from "./charts.js";
import { el } from "./dom.js";
import { age, day, range } from "./dates.js";
import { grid } from "./grid.js";
import { hoverQuote } from "./hover.js";
import { counted, has, language, t } from "./texts.js";

const SOURCES_SHOWN = 4;
const COPIES_SHOWN = 3;

/** What the question was taken to mean. `change(field)`, if given, opens the fields to change it at one of them. */
export function chips(understood, change = null) {
  const inherited = new Set(understood.inherited);
  const chip = (text, slot, field) => {
    const attributes = {
      class: inherited.has(slot) ? "chip inherited" : "chip",
      title: [inherited.has(slot) && t("inherited"), change && field && t("correct")].filter(Boolean).join(" · ") || null,
    };
    return el(
      "li",
      {},
      change && field
        ? el("button", { type: "button", ...attributes, onclick: () => change(field) }, text)
        : el("span", attributes, text),
    );
  };
  return el(
    "ul",
    { class: "chips", "aria-label": t("understood") },
    understood.standAlone && el("li", {}, el("span", { class: "chip inherited", title: t("standAlone") }, understood.standAlone)),
    chip(t(`kind.${understood.kind}`), "kind", "kind"),
    understood.entities.map((entity) => chip(entity, "entities", "entity")),
    chipOfWindow(understood, chip),
    understood.asOf && chip(t("asOf", { date: day(understood.asOf) }), "asOf"),
  );
}

function chipOfWindow({ from, to }, chip) {
  if (from && to) {
    return chip(range({ from, to }), "window", "from");
  }
  if (from) {
    return chip(t("window.from", { from: day(from) }), "window", "from");
  }
  return to ? chip(t("window.to", { to: day(to) }), "window", "to") : null;
}

/** What stands above a text that is no answer. */
export function verdict(answer) {
  if (answer.status !== "notFound") {
    return null;
  }
  const key = `notFound.${answer.reason}`;
  return el("p", { class: "verdict" }, t(has(key) ? key : "notFound"));
}

/** A button that opens a citation; its quote shows while the pointer rests on it. */
export function citeButton(citation, open) {
  const button = el(
    "button",
    {
      type: "button",
      class: "cite",
      "data-cite": citation.n,
      "aria-label": t("source", { n: citation.n, title: citation.passage.title }),
      onclick: () => open(citation),
    },
    citation.n,
  );
  hoverQuote(button, citation);
  return button;
}

/** The table of an answer and its series, each with a picture where one says more. */
export function details(answer, open) {
  const { table, series } = answer;
  const byNumber = new Map(answer.citations.map((citation) => [citation.n, citation]));
  const known = (numbers) => numbers.map((n) => byNumber.get(n)).filter(Boolean);
  const row = ({ cells, citations }) => ({ cells, sources: known(citations).map((each) => citeButton(each, open)) });
  const named = (unit) => (unit ? `${series.name} (${unit})` : series.name);
  return [
    series && series.points.length > 1 && seriesChart(named(series.unit), series.points, (point) => {
      const [first] = known(point.citations);
      return first && open(first);
    }),
    table && grid({ columns: table.columns, rows: table.rows.map(row), label: t("table"), name: answer.question }),
    series &&
      grid({
        columns: [t("series.date"), named(series.unit)],
        rows: series.points.map((point) =>
          row({ cells: [day(point.date), point.written ?? String(point.value)], citations: point.citations }),
        ),
        label: named(series.unit),
        name: series.name,
      }),
  ];
}

/** The list of citations; a long one shows its beginning first. */
export function sources(answer, open) {
  if (answer.citations.length === 0) {
    return null;
  }
  const item = (citation) => source(citation, answer.understood.asOf, open);
  const shown = answer.citations.length > SOURCES_SHOWN + 1 ? SOURCES_SHOWN : answer.citations.length;
  const list = el("ol", {}, answer.citations.slice(0, shown).map(item));
  const rest = answer.citations.slice(shown);
  const more =
    rest.length > 0 &&
    el(
      "button",
      {
        type: "button",
        class: "quiet more",
        onclick: (event) => {
          event.currentTarget.remove();
          list.append(...rest.map(item));
          list.children[shown].querySelector("button").focus();
        },
      },
      counted("sources.more", { count: rest.length }),
    );
  return el("section", { class: "sources" }, el("h3", {}, t("sources")), list, more);
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
    copies(passage, open),
  );
}

/** Buttons to other reports that say the same; a long list shows its beginning. */
function copies({ alsoIn = [] }, open) {
  if (alsoIn.length === 0) {
    return null;
  }
  const buttons = alsoIn
    .slice(0, COPIES_SHOWN)
    .map((copy) =>
      el(
        "button",
        { type: "button", class: "copy", onclick: () => open({ n: null, quote: null, passage: copy }) },
        copy.title,
      ),
    );
  const rest = alsoIn.length - buttons.length;
  return el(
    "p",
    { class: "copies" },
    el("span", {}, t("alsoIn")),
    buttons,
    rest > 0 && el("span", {}, t("alsoIn.more", { count: rest })),
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
    "div",
    { class: "made" },
    answer.status === "partial" && el("strong", {}, t("partial")),
    answer.status !== "notFound" && el("span", {}, by),
    answer.pendingVectors && el("span", {}, t("byWordsOnly", { count: answer.pendingVectors })),
    el(
      "details",
      { class: "took" },
      el("summary", {}, t("took", { time: duration(understand + retrieve + answering) })),
      el("span", {}, t("took.parts", {
        understand: duration(understand),
        retrieve: duration(retrieve),
        answer: duration(answering),
      })),
    ),
  );
}

function duration(millis) {
  if (millis < 1000) {
    return t("millis", { n: millis });
  }
  return t("seconds", { n: new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(millis / 1000) });
}
