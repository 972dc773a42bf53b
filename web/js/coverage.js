// What is loaded: the weeks that have a report and those that have none, all reports, and what could not be read.

import { getJson } from "./api.js";
import { range } from "./dates.js";
import { el, fill } from "./dom.js";
import { openPlace } from "./sources.js";
import { counted, t } from "./texts.js";

const DAY = 86_400_000;

export class CoverageView {
  #page;
  #reader;

  constructor(page, reader) {
    this.#page = page;
    this.#reader = reader;
  }

  async show() {
    fill(this.#page, el("h1", {}, t("view.coverage")), el("p", { class: "note" }, t("loading")));
    const [coverage, list, status] = await Promise.all([getJson("/api/coverage"), getJson("/api/reports"), getJson("/health/live")]);
    fill(
      this.#page,
      el("h1", {}, t("view.coverage")),
      indexing(status.indexing),
      this.#periods(coverage, list.reports),
      this.#skipped(coverage.skipped),
      this.#reports(list.reports),
    );
  }

  again() {
    return this.show();
  }

  #periods(coverage, reports) {
    if (coverage.reports === 0) {
      return el("p", { class: "note" }, t("coverage.none"));
    }
    return el(
      "section",
      {},
      el("p", { class: "note" }, this.#sentence(coverage)),
      coverage.from && strip(coverage, reports),
      coverage.gaps.length > 0 && el("h2", {}, t("coverage.missing")),
      el("ul", { class: "gaps" }, coverage.gaps.map((gap) => el("li", {}, range(gap)))),
    );
  }

  #sentence({ reports, from, to, undated }) {
    const dated = from ? counted("coverage", { count: reports, from: range({ from, to: from }), to: range({ from: to, to }) }) : counted("coverage.undated", { count: reports });
    return undated.length > 0 ? `${dated} · ${counted("coverage.withoutPeriod", { count: undated.length })}` : dated;
  }

  #skipped(skipped) {
    return (
      skipped.length > 0 &&
      el(
        "section",
        {},
        el("h2", {}, t("coverage.skipped")),
        el("ul", { class: "skipped" }, skipped.map(({ file, reason }) => el("li", {}, el("strong", {}, file), el("span", {}, reason)))),
      )
    );
  }

  #reports(reports) {
    const item = (report) =>
      el(
        "li",
        {},
        el(
          "button",
          { type: "button", class: "report-item", onclick: () => openPlace(this.#reader, { report: report.id, lines: null }, report) },
          el("span", { class: "report-title" }, report.title),
          el("span", { class: "report-facts" }, [report.author, report.period && range(report.period)].filter(Boolean).join(" · ") || t("coverage.noPeriod")),
        ),
        report.problems.length > 0 &&
          el("ul", { class: "report-problems" }, report.problems.map(({ line, message }) => el("li", {}, t("coverage.problem", { line, message })))),
      );
    return el(
      "section",
      {},
      el("h2", {}, t("coverage.reports")),
      el("ol", { class: "report-list" }, reports.toReversed().map(item)),
    );
  }
}

function indexing(progress) {
  return (
    progress?.total > 0 &&
    el("p", { class: "note" }, t("indexing.more", progress), " ", el("progress", { class: "bar", value: progress.done, max: Math.max(1, progress.total), "aria-label": t("view.coverage") }))
  );
}

/** One mark per week, from the first to the last: how many reports tell about it. */
function strip({ from, to }, reports) {
  const monday = (date) => {
    const at = Date.parse(`${date}T00:00:00Z`);
    return at - ((new Date(at).getUTCDay() + 6) % 7) * DAY;
  };
  const dated = reports.filter((report) => report.period);
  const weeks = [];
  for (let week = monday(from); week <= Date.parse(`${to}T00:00:00Z`); week += 7 * DAY) {
    const [start, end] = [week, week + 6 * DAY].map((at) => new Date(at).toISOString().slice(0, 10));
    const count = dated.filter((report) => report.period.from <= end && report.period.to >= start).length;
    weeks.push({ start, end, count });
  }
  const byYear = Map.groupBy(weeks, ({ end }) => end.slice(0, 4));
  return el(
    "div",
    { class: "strips" },
    [...byYear].map(([year, all]) =>
      el(
        "div",
        { class: "strip", role: "img", "aria-label": counted("coverage.weeks", { count: all.filter(({ count }) => count > 0).length, year, all: all.length }) },
        el("span", { class: "strip-year" }, year),
        all.map(({ start, end, count }) =>
          el("span", { class: `week week-${Math.min(count, 2)}`, title: `${range({ from: start, to: end })}: ${counted("coverage.undated", { count })}` }),
        ),
      ),
    ),
  );
}
