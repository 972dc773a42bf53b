// One metric at a time: its readings as a line with the incidents of those days, and as a table.

import { download, getJson, Problem } from "./api.js";
import { seriesChart } from "./charts.js";
import { day } from "./dates.js";
import { el, fill } from "./dom.js";
import { grid } from "./grid.js";
import { go, route, withQuery } from "./router.js";
import { openPlace, placeButton } from "./sources.js";
import { counted, t } from "./texts.js";

export class MetricsView {
  #page;
  #reader;
  #names = null;
  #incidents = null;
  #shown = el("div", { class: "results" });

  constructor(page, reader) {
    this.#page = page;
    this.#reader = reader;
  }

  async show() {
    if (!this.#names) {
      fill(this.#page, el("h1", {}, t("view.trends")), el("p", { class: "note" }, t("loading")));
      const [metrics, incidents] = await Promise.all([getJson("/api/metrics"), getJson("/api/incidents")]);
      this.#names = metrics.names;
      this.#incidents = incidents.incidents.filter((incident) => incident.detected);
    }
    const name = route().query.get("name") ?? this.#names[0];
    fill(
      this.#page,
      el("h1", {}, t("view.trends")),
      this.#names.length === 0 && el("p", { class: "note" }, t("metrics.none")),
      this.#names.length > 0 && choice(t("metrics.choose"), this.#names, name),
      this.#shown,
    );
    if (name) {
      await this.#showMetric(name);
    }
  }

  again() {
    return this.show();
  }

  async #showMetric(name) {
    fill(this.#shown, el("p", { class: "note" }, t("loading")));
    let metric;
    try {
      metric = await getJson(`/api/metrics?${new URLSearchParams({ name })}`);
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        throw failure;
      }
      fill(this.#shown, el("p", { class: "note", role: "alert" }, failure.status === 404 ? t("metrics.missing", { name }) : failure.detail));
      return;
    }
    const points = metric.points.filter((point) => point.date);
    const label = metric.unit ? `${metric.name} (${metric.unit})` : metric.name;
    const open = (point) => openPlace(this.#reader, point.source, point.passage);
    fill(
      this.#shown,
      el("p", { class: "note" }, counted("metrics.points", { count: points.length })),
      points.length > 1 && seriesChart(label, points, open, this.#marks(points)),
      grid({
        columns: [t("series.date"), label, t("metrics.note")],
        rows: metric.points.toReversed().map((point) => ({
          cells: [
            { text: point.date ? day(point.date) : t("unknown"), sort: point.date ?? "" },
            { text: `${point.written ?? point.value}${point.unit && point.unit !== metric.unit ? ` ${point.unit}` : ""}`, sort: Number(point.value) },
            point.conflicting ? t("metrics.conflicting") : "",
          ],
          sources: placeButton(this.#reader, point.source, point.passage),
          open: () => open(point),
        })),
        label,
        name: metric.name,
        saveAll: () => download(`/api/metrics?${new URLSearchParams({ name, format: "csv" })}`, "metric.csv"),
      }),
    );
  }

  /** The incidents of the days that the readings span. */
  #marks(points) {
    const [from, to] = [points[0].date, points.at(-1).date];
    return this.#incidents
      .map((incident) => ({ date: incident.detected.slice(0, 10), incident }))
      .filter(({ date }) => date >= from && date <= to)
      .map(({ date, incident }) => ({
        date,
        label: incident.symptom ?? incident.entities.join(t("comma")),
        open: () => openPlace(this.#reader, incident.source, incident.passage),
      }));
  }
}

/** Names to choose from; the address keeps the choice. */
export function choice(label, names, chosen) {
  return el(
    "label",
    { class: "filter choice" },
    el("span", {}, label),
    el(
      "select",
      { onchange: (event) => go(withQuery({ name: event.currentTarget.value })) },
      names.map((name) => el("option", { value: name, selected: name === chosen }, name)),
    ),
  );
}
