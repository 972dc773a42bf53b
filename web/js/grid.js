// A table that can be sorted by any of its columns and taken along as CSV.

import { save } from "./api.js";
import { el, fill, iconButton } from "./dom.js";
import { language, t } from "./texts.js";

/** So many rows are drawn per frame; a long table is complete a moment later without holding anything up. */
const BATCH = 80;

const NUMBER = /^[-+]?[\d,]+(?:\.\d+)?\s*(?:%|\D{0,12})$/;

/**
 * `rows` have `cells`, texts or `{ text, sort }`; `sources`, buttons; and, if a click on the row does something, `open`.
 * `label` names the table, `name` the file it is saved as; `saveAll`, if given, saves more than what is shown.
 */
export function grid({ columns, rows, label, name, saveAll }) {
  const widths = columns.map((column, index) => widthClass([column, ...rows.slice(0, 200).map((row) => textOf(row.cells[index]))]));
  const body = el("tbody", {});
  const heads = columns.map((column, index) =>
    el(
      "th",
      { scope: "col", class: widths[index] },
      el("button", { type: "button", class: "sort", onclick: () => sortBy(index) }, column),
    ),
  );
  let drawing = 0;
  let sorted = { column: -1, direction: 1 };

  const draw = (ordered) => {
    cancelAnimationFrame(drawing);
    fill(body, ordered.slice(0, BATCH).map((row) => rowOf(row, widths)));
    const more = (from) => {
      if (from < ordered.length) {
        drawing = requestAnimationFrame(() => {
          body.append(...ordered.slice(from, from + BATCH).map((row) => rowOf(row, widths)));
          more(from + BATCH);
        });
      }
    };
    more(BATCH);
  };

  const sortBy = (column) => {
    sorted = { column, direction: sorted.column === column ? -sorted.direction : 1 };
    heads.forEach((head, index) => {
      const direction = sorted.direction > 0 ? "ascending" : "descending";
      head.setAttribute("aria-sort", index === column ? direction : "none");
    });
    draw(rows.toSorted((one, other) => sorted.direction * compare(one.cells[column], other.cells[column])));
  };

  draw(rows);
  const saveThis = () => save(new Blob([csv(columns, rows)], { type: "text/csv" }), fileName(name));
  return el(
    "div",
    { class: "grid" },
    el(
      "div",
      { class: "table", role: "region", tabindex: "0", "aria-label": label },
      el(
        "table",
        {},
        el("thead", {}, el("tr", {}, heads, el("th", { scope: "col", class: "short" }, t("tableSource")))),
        body,
      ),
    ),
    el("div", { class: "grid-tools" }, iconButton("file", t("csv"), saveAll ?? saveThis)),
  );
}

function rowOf(row, widths) {
  const cells = row.cells.map((cell, index) => el("td", { class: widths[index] }, textOf(cell)));
  const tr = el("tr", {}, cells, el("td", { class: "short" }, row.sources));
  if (row.open) {
    tr.classList.add("opens");
    tr.addEventListener("click", (event) => {
      // Selecting text in a row is not opening it.
      if (!event.target.closest("button, a") && String(getSelection()) === "") {
        row.open();
      }
    });
  }
  return tr;
}

function textOf(cell) {
  return cell?.text ?? cell ?? "";
}

function compare(one, other) {
  const [a, b] = [sortable(one), sortable(other)];
  if (typeof a === "number" && typeof b === "number") {
    return a - b;
  }
  // What is not known comes last in both directions' reading order: first of the numbers, before any text.
  return typeof a === typeof b ? String(a).localeCompare(String(b), language()) : typeof a === "number" ? -1 : 1;
}

function sortable(cell) {
  const value = cell?.sort ?? textOf(cell);
  if (typeof value === "number") {
    return value;
  }
  return NUMBER.test(value) ? Number.parseFloat(value.replaceAll(",", "")) : value;
}

/** How much room a column wants, by its longest text; a Chinese character is as wide as two letters. */
function widthClass(texts) {
  const longest = Math.max(...texts.map((text) => text.replace(/[\u2e80-\uffef]/g, "xx").length));
  if (longest <= 18) {
    return "short";
  }
  return longest <= 40 ? "middling" : "long";
}

/** RFC 4180, with a byte order mark for Excel; a cell that a spreadsheet would take for a formula is quoted as text. */
function csv(columns, rows) {
  const cell = (text) => `"${(/^[=+\-@\t]/.test(text) && !NUMBER.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const lines = [columns, ...rows.map((row) => row.cells.map(textOf))].map((cells) => cells.map(cell).join(","));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

function fileName(name) {
  return `${name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "lookback"}.csv`;
}
