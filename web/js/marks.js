// Where a quote stands in the lines of a report.

import { el } from "./dom.js";

/**
 * By line number, the line's text with the quoted part in a mark element; only for lines that hold some of the quote.
 * A quote that is not there marks nothing: the cited lines are shown all the same.
 */
export function marksByLine(lines, cited, quote) {
  const marked = new Map();
  if (!cited || !quote) {
    return marked;
  }
  const wanted = quote.replace(/\r\n?/g, "\n");
  const [first, last] = cited;
  const among = lines.filter(({ n }) => n >= first && n <= last);
  const text = among.map((line) => line.text).join("\n");
  const start = text.indexOf(wanted);
  if (start < 0) {
    return marked;
  }
  const end = start + wanted.length;
  let at = 0;
  for (const line of among) {
    const from = Math.max(0, start - at);
    const to = Math.min(line.text.length, end - at);
    if (from < to) {
      marked.set(line.n, [line.text.slice(0, from), el("mark", {}, line.text.slice(from, to)), line.text.slice(to)]);
    }
    at += line.text.length + 1;
  }
  return marked;
}
