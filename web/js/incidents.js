// All incidents: filters, numbers, pictures, a calendar, a table, and what is like one of them.

import { download, getJson, Problem } from "./api.js";
import { calendar } from "./calendar.js";
import { barChart } from "./charts.js";
import { minutes, moment, month } from "./dates.js";
import { el, fill } from "./dom.js";
import { grid } from "./grid.js";
import { go, route, withQuery } from "./router.js";
import { openPlace } from "./sources.js";
import { Similar } from "./similar.js";
import { counted, language, t } from "./texts.js";

const SIDES = ["own", "counterparty", "carrier", "unknown"];
const TOP = 10;

export class IncidentsView {
  #page;
  #reader;
  #all = null;
  #results = el("div", { class: "results" });
  #form = null;
  #similar;

  constructor(page, reader) {
    this.#page = page;
    this.#reader = reader;
    this.#similar = new Similar((incident) => this.#open(incident));
  }

  async show() {
    if (!this.#all) {
      fill(this.#page, el("h1", {}, t("view.incidents")), el("p", { class: "note" }, t("loading")));
      this.#all = (await getJson("/api/incidents")).incidents;
    }
    if (this.#form?.isConnected && this.#matches(this.#form)) {
      this.#draw();
      return;
    }
    this.#form = this.#filters();
    fill(
      this.#page,
      el("div", { class: "page-head" }, el("h1", {}, t("view.incidents")), el("button", { type: "button", class: "quiet", onclick: () => this.#similar.ask("") }, t("similar.ask"))),
      this.#similar.element,
      this.#form,
      this.#results,
    );
    this.#draw();
  }

  /** The same view, its filters or texts changed. */
  again() {
    return this.show();
  }

  #filters() {
    const { query } = route();
    const names = [...new Set(this.#all.flatMap((incident) => incident.entities))].sort();
    const field = (name, attributes) =>
      el("label", { class: "filter" }, el("span", {}, t(`filter.${name}`)), el("input", { name, value: query.get(name) ?? "", ...attributes }));
    const side = el(
      "label",
      { class: "filter" },
      el("span", {}, t("filter.side")),
      el(
        "select",
        { name: "side" },
        el("option", { value: "" }, t("filter.side.all")),
        SIDES.map((each) => el("option", { value: each, selected: query.get("side") === each }, t(`side.${each}`))),
      ),
    );
    const change = (event) => {
      const values = Object.fromEntries(new FormData(event.currentTarget));
      go(withQuery(values), { replace: true });
    };
    return el(
      "form",
      { class: "filters", role: "search", lang: language(), oninput: change, onsubmit: (event) => event.preventDefault() },
      field("text", { type: "search", autocomplete: "off" }),
      field("entity", { type: "text", list: "entities", autocomplete: "off" }),
      el("datalist", { id: "entities" }, names.map((name) => el("option", { value: name }))),
      side,
      field("from", { type: "date" }),
      field("to", { type: "date" }),
      el("button", { type: "reset", class: "quiet", onclick: () => go("/incidents") }, t("filter.reset")),
    );
  }

  /** Whether the fields say what the address says; they are then left alone, somebody may be typing. */
  #matches(form) {
    const { query } = route();
    return form.lang === language() && [...new FormData(form)].every(([name, value]) => (query.get(name) ?? "") === value);
  }

  #chosen() {
    const { query } = route();
    const [text, entity, side, from, to] = ["text", "entity", "side", "from", "to"].map((name) => (query.get(name) ?? "").trim());
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    return this.#all.filter((incident) => {
      const when = incident.detected?.slice(0, 10) ?? "";
      return (
        (!side || incident.side === side) &&
        (!from || when >= from) &&
        (!to || (when !== "" && when <= to)) &&
        (!entity || incident.entities.some((name) => name.toLowerCase().includes(entity.toLowerCase()))) &&
        words.every((word) => textOf(incident).includes(word))
      );
    });
  }

  #draw() {
    const found = this.#chosen();
    const asCalendar = route().query.get("view") === "calendar";
    const tab = (name, current) =>
      el("a", { class: "tab", href: withQuery({ view: name === "table" ? null : name }), "aria-current": current ? "true" : null }, t(`incidents.${name}`));
    fill(
      this.#results,
      this.#summary(found),
      found.length > 0 && this.#charts(found),
      found.length > 0 && el("div", { class: "tabs" }, tab("table", !asCalendar), tab("calendar", asCalendar)),
      found.length === 0
        ? el("p", { class: "note" }, t(this.#all.length === 0 ? "incidents.none" : "incidents.noneChosen"))
        : asCalendar
          ? calendar(found, (day) => this.#choose({ from: day, to: day, view: null }))
          : this.#table(found),
    );
  }

  #choose(changes) {
    go(withQuery(changes));
  }

  #summary(found) {
    const known = found.map((incident) => incident.minutes).filter((each) => each !== null && each !== undefined);
    const sum = known.reduce((total, each) => total + each, 0);
    const tile = (value, label) => el("div", { class: "tile" }, el("strong", {}, value), el("span", {}, label));
    return el(
      "div",
      { class: "tiles", role: "status" },
      tile(String(found.length), counted("incidents.count", { count: found.length })),
      known.length > 0 && tile(minutes(sum), counted("incidents.total", { count: known.length })),
      known.length > 0 && tile(minutes(median(known)), t("incidents.median")),
      known.length > 0 && tile(minutes(Math.max(...known)), t("incidents.longest")),
    );
  }

  #charts(found) {
    const dated = found.filter((incident) => incident.detected);
    const months = monthsOf(dated);
    const inMonth = Map.groupBy(dated, (incident) => incident.detected.slice(0, 7));
    const labels = months.map((each) => month(`${each}-01`, "short"));
    const sides = SIDES.filter((side) => dated.some((incident) => incident.side === side));
    const counts = sides.map((side) => ({
      label: t(`side.${side}`),
      values: months.map((each) => (inMonth.get(each) ?? []).filter((incident) => incident.side === side).length),
    }));
    const recovery = months.map((each) => {
      const known = (inMonth.get(each) ?? []).map((incident) => incident.minutes).filter((value) => value !== null && value !== undefined);
      return known.length > 0 ? median(known) : null;
    });
    const chooseMonth = (index) => this.#choose({ from: `${months[index]}-01`, to: lastDay(months[index]) });
    const byName = [...Map.groupBy(found.flatMap((incident) => incident.entities), (name) => name)]
      .map(([name, all]) => [name, all.length])
      .sort(([one, a], [other, b]) => b - a || one.localeCompare(other))
      .slice(0, TOP);
    return el(
      "div",
      { class: "charts" },
      months.length > 1 && barChart(t("chart.perMonth"), labels, counts, chooseMonth),
      months.length > 1 &&
        recovery.some((each) => each !== null) &&
        barChart(t("chart.recovery"), labels, [{ label: t("chart.recovery"), values: recovery }], chooseMonth, { unit: ` ${t("minutes.unit")}` }),
      byName.length > 1 &&
        barChart(
          t("chart.perEntity"),
          byName.map(([name]) => name),
          [{ label: t("chart.perEntity"), values: byName.map(([, count]) => count) }],
          (index) => this.#choose({ entity: byName[index][0] }),
          { across: true },
        ),
    );
  }

  #table(found) {
    const { query } = route();
    const filters = new URLSearchParams({ format: "csv" });
    ["entity", "side", "from", "to"].filter((name) => query.get(name)).forEach((name) => filters.set(name, query.get(name)));
    // The server writes every column; words of the text field it does not know.
    const saveAll = query.get("text") ? null : () => download(`/api/incidents?${filters}`, "incidents.csv");
    return grid({
      columns: ["detected", "entities", "symptom", "cause", "handling", "minutes", "side"].map((name) => t(`incident.${name}`)),
      rows: latestFirst(found).map((incident) => ({
        cells: [
          { text: incident.detected ? moment(incident.detected) : t("unknown"), sort: incident.detected ?? "" },
          incident.entities.join(t("comma")),
          incident.symptom ?? "",
          incident.cause ?? "",
          incident.handling ?? "",
          { text: this.#minutesOf(incident), sort: incident.minutes ?? -1 },
          t(`side.${incident.side}`),
        ],
        sources: this.#buttons(incident),
        open: () => this.#open(incident),
      })),
      label: t("view.incidents"),
      name: "incidents",
      saveAll: saveAll ?? undefined,
    });
  }

  #minutesOf(incident) {
    if (incident.endsBeforeItBegins) {
      return t("incident.endsBeforeItBegins");
    }
    return incident.minutes === null || incident.minutes === undefined ? "" : String(incident.minutes);
  }

  #buttons(incident) {
    return [
      el("button", { type: "button", class: "quiet small", onclick: () => this.#open(incident) }, t("open")),
      el("button", { type: "button", class: "quiet small", onclick: () => this.#similar.ask(describe(incident), incident.id) }, t("similar.find")),
    ];
  }

  #open(incident) {
    openPlace(this.#reader, incident.source, incident.passage);
  }
}


/** What has no day comes last. */
function latestFirst(incidents) {
  const [dated, undated] = [incidents.filter(({ detected }) => detected), incidents.filter(({ detected }) => !detected)];
  return [...dated.toReversed(), ...undated];
}

function describe(incident) {
  return [incident.entities.join(" "), incident.symptom, incident.cause].filter(Boolean).join("\n");
}

function textOf(incident) {
  return [incident.entities.join(" "), incident.symptom, incident.impact, incident.cause, incident.handling, incident.grade]
    .filter(Boolean)
    .join("\n")
    .toLowerCase();
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : Math.round((sorted[middle - 1] + sorted[middle]) / 2);
}

/** All months from the first to the last, also those in which nothing broke. */
function monthsOf(dated) {
  const found = dated.map((incident) => incident.detected.slice(0, 7)).sort();
  const months = [];
  for (let at = found[0]; at && at <= found.at(-1); at = following(at)) {
    months.push(at);
  }
  return months;
}

function following(yearMonth) {
  const [year, month] = yearMonth.split("-").map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, "0")}`;
}

function lastDay(yearMonth) {
  const [year, month] = yearMonth.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
