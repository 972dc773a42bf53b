// Incidents by day: one row of weeks per year, the darker the more.

import { day, monthName } from "./dates.js";
import { el } from "./dom.js";
import { counted } from "./texts.js";

const DAY = 86_400_000;

/** `choose(date)` is called for a day on which something broke. */
export function calendar(incidents, choose) {
  const byDay = Map.groupBy(incidents.filter((incident) => incident.detected), (incident) => incident.detected.slice(0, 10));
  const years = [...new Set([...byDay.keys()].map((date) => Number(date.slice(0, 4))))].sort((a, b) => b - a);
  return el("div", { class: "years" }, years.map((year) => yearOf(year, byDay, choose)));
}

function yearOf(year, byDay, choose) {
  const first = Date.UTC(year, 0, 1);
  const months = Array.from({ length: 12 }, (none, index) => monthOf(year, index, byDay, choose));
  const count = [...byDay].filter(([date]) => date.startsWith(String(year))).reduce((sum, [, all]) => sum + all.length, 0);
  return el(
    "section",
    { class: "year", "data-first": new Date(first).toISOString().slice(0, 10) },
    el("h2", {}, `${year} `, el("span", {}, counted("incidents.of", { count }))),
    el("div", { class: "months" }, months),
  );
}

function monthOf(year, index, byDay, choose) {
  const first = Date.UTC(year, index, 1);
  const length = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  // Weeks begin on Monday, as the reports' do.
  const before = (new Date(first).getUTCDay() + 6) % 7;
  const days = Array.from({ length }, (none, at) => {
    const date = new Date(first + at * DAY).toISOString().slice(0, 10);
    const count = byDay.get(date)?.length ?? 0;
    const label = `${day(date)}: ${counted("incidents.of", { count })}`;
    return count === 0
      ? el("span", { class: "day" })
      : el("button", { type: "button", class: `day day-${Math.min(count, 3)}`, title: label, "aria-label": label, onclick: () => choose(date) });
  });
  return el(
    "div",
    { class: "month" },
    el("h3", {}, monthName(first)),
    el("div", { class: "days" }, Array.from({ length: before }, () => el("span", {})), days),
  );
}
