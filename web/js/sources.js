// Where a fact stands: a place in a report, opened like a citation.

import { el } from "./dom.js";
import { t } from "./texts.js";

/** Opens the lines of a place; the passage, where there is one, knows the title of its report. */
export function openPlace(reader, source, passage) {
  reader.open({
    n: null,
    quote: null,
    passage: { report: source.report, lines: source.lines, title: passage?.title ?? source.report },
  });
}

/** A button that opens a place. */
export function placeButton(reader, source, passage) {
  return el(
    "button",
    {
      type: "button",
      class: "quiet small",
      title: passage?.title ?? source.report,
      onclick: () => openPlace(reader, source, passage),
    },
    t("open"),
  );
}
