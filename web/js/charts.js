// Charts, drawn by Chart.js, which is fetched when the first one is needed. Each is followed by a table in the page that
// says the same, so the picture itself is one image to a screen reader.

import { day } from "./dates.js";
import { el } from "./dom.js";
import { language, onLanguage, t } from "./texts.js";

const DAY = 86_400_000;

/** A longer break between two readings than so many usual ones is a gap. */
const GAP = 2.5;

let library = null;

/** The browser build sets a global; imported, because a script element would need an exception from trusted types. */
function load() {
  library ??= import("/lib/chart.js").then(() => globalThis.Chart);
  return library;
}

/** A figure; `config(colours)` is made anew when the theme or the language changes. */
function figure(label, config, size = "") {
  const canvas = el("canvas", { role: "img", "aria-label": label });
  const box = el("figure", { class: `chart ${size}` }, el("figcaption", {}, label), el("div", { class: "chart-box" }, canvas));
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let chart = null;
  const draw = async () => {
    const Chart = await load();
    chart?.destroy();
    if (canvas.isConnected) {
      chart = new Chart(canvas, config(colours()));
    } else {
      stop();
    }
  };
  const unfollow = onLanguage(draw);
  const themes = new MutationObserver(draw);
  const stop = () => {
    unfollow();
    themes.disconnect();
    dark.removeEventListener("change", draw);
  };
  themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  dark.addEventListener("change", draw);
  // The figure has to stand in the page before its size is known.
  requestAnimationFrame(draw);
  return box;
}

/** The palette as the browser resolves it for the theme in use. */
function colours() {
  const probe = el("span", { class: "unseen" });
  document.body.append(probe);
  const names = ["ink", "ink-soft", "line", "accent", "mark-edge", "series-1", "series-2", "series-3", "series-4", "sheet", "error"];
  const found = names.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(found);
}

function base(colour, { click, dates = false, legend = false }) {
  const font = { family: getComputedStyle(document.body).fontFamily, size: 12 };
  const ticks = { color: colour["ink-soft"], font };
  const grid = { color: colour.line };
  return {
    animation: false,
    maintainAspectRatio: false,
    interaction: { mode: "nearest", intersect: false },
    onClick: (event, found) => found.length > 0 && click?.(found[0].datasetIndex, found[0].index),
    onHover: (event, found) => {
      event.native.target.style.cursor = click && found.length > 0 ? "pointer" : "default";
    },
    plugins: { legend: { display: legend, position: "bottom", labels: { color: colour.ink, font, boxWidth: 12 } }, tooltip: { titleFont: font, bodyFont: font } },
    scales: {
      x: dates
        ? { type: "linear", grid: { display: false }, ticks: { ...ticks, maxRotation: 0, autoSkipPadding: 16, precision: 0, callback: (value) => monthOf(value) } }
        : { grid: { display: false }, ticks: { ...ticks, maxRotation: 0, autoSkipPadding: 8 }, stacked: true },
      y: { grid, ticks: { ...ticks, precision: 0 }, border: { display: false } },
    },
  };
}

function monthOf(days) {
  return new Intl.DateTimeFormat(language() === "zh" ? "zh-CN" : "en-GB", { timeZone: "UTC", year: "2-digit", month: "short" }).format(days * DAY);
}

function days(date) {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** Points with a hole where readings are missing. */
export function withGaps(points) {
  const found = points.map((point) => ({ x: days(point.date), y: Number(point.value), point }));
  const steps = found.slice(1).map((each, index) => each.x - found[index].x).filter((step) => step > 0).sort((a, b) => a - b);
  const usual = steps[Math.floor(steps.length / 2)] ?? 1;
  return found.flatMap((each, index) => {
    const before = found[index - 1];
    const hole = before && each.x - before.x > GAP * usual;
    return hole ? [{ x: (before.x + each.x) / 2, y: NaN }, each] : [each];
  });
}

/**
 * Values over time, with gaps as gaps. `open(point)` is called for the point that is clicked; `marks`, if given, are events
 * `{ date, label, open }` drawn on the line of time.
 */
export function seriesChart(label, points, open, marks = []) {
  const dated = points.filter((point) => point.date);
  const line = withGaps(dated);
  return figure(t("chart.series", { name: label }), (colour) => {
    const low = Math.min(...dated.map((point) => Number(point.value)));
    const events = marks.map((mark) => ({ x: days(mark.date), y: low, mark }));
    const options = base(colour, {
      dates: true,
      legend: events.length > 0,
      click: (set, index) => (set === 0 ? line[index].point && open(line[index].point) : events[index].mark.open()),
    });
    options.scales.y.ticks.precision = undefined;
    options.plugins.tooltip.callbacks = {
      title: ([item]) => day(item.raw.point?.date ?? item.raw.mark.date),
      label: (item) => item.raw.mark?.label ?? item.raw.point?.written ?? String(item.raw.y),
    };
    const datasets = [
      { label, data: line, borderColor: colour["series-1"], backgroundColor: colour["series-1"], pointRadius: 3, pointHoverRadius: 5, borderWidth: 2, spanGaps: false },
    ];
    if (events.length > 0) {
      datasets.push({ label: t("view.incidents"), data: events, showLine: false, pointStyle: "triangle", pointRadius: 6, borderColor: colour.error, backgroundColor: colour.error });
    }
    return { type: "line", data: { datasets }, options };
  });
}

/** Bars, stacked where there are several sets: `sets` have `label` and `values`, one per label. `open(index, set)` on a click. */
export function barChart(label, labels, sets, open, { unit = "", across = false, size = "" } = {}) {
  return figure(
    label,
    (colour) => {
      const options = base(colour, { legend: sets.length > 1, click: (set, index) => open?.(index, set) });
      options.scales.y.stacked = true;
      options.plugins.tooltip.callbacks = { label: (item) => `${sets.length > 1 ? `${item.dataset.label}: ` : ""}${item.formattedValue}${unit}` };
      if (across) {
        options.indexAxis = "y";
        [options.scales.x, options.scales.y] = [
          { ...options.scales.y, beginAtZero: true },
          { ...options.scales.x, ticks: { ...options.scales.x.ticks, autoSkip: false } },
        ];
      }
      const datasets = sets.map((set, index) => ({
        label: set.label,
        data: set.values,
        backgroundColor: colour[`series-${index + 1}`],
        maxBarThickness: 28,
      }));
      return { type: "bar", data: { labels, datasets }, options };
    },
    size,
  );
}
