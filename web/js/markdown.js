// An answer as Markdown, its sources as footnotes.

import { range } from "./dates.js";
import { t } from "./texts.js";

/** What would mean something in Markdown, made to mean itself. */
function plain(text) {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&").replace(/\s*\n\s*/g, " ");
}

export function markdown(answer) {
  const numbers = new Set(answer.citations.map(({ n }) => n));
  const text = answer.answer
    .split("\n")
    .map((line) => {
      const bullet = /^\s*[-•*] /.test(line);
      const words = bullet ? line.replace(/^\s*[-•*] /, "") : line;
      const parts = words.split(/\[(\d{1,3})\]/);
      const marked = parts.map((part, index) => {
        if (index % 2 === 0) {
          return plain(part);
        }
        return numbers.has(Number(part)) ? `[^${part}]` : plain(`[${part}]`);
      });
      return (bullet ? "- " : "") + marked.join("");
    })
    .join("\n");
  return [`**${plain(answer.question)}**`, text, table(answer.table), notes(answer)].filter(Boolean).join("\n\n");
}

function table(data) {
  if (!data) {
    return "";
  }
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const rows = data.rows.map((row) => line([...row.cells.map(plain), row.citations.map((n) => `[^${n}]`).join("")]));
  return [line([...data.columns.map(plain), ""]), line([...data.columns, ""].map(() => "---")), ...rows].join("\n");
}

function notes({ citations }) {
  return citations
    .map(({ n, quote, passage }) => {
      const when = passage.period ? `, ${range(passage.period)}` : "";
      const lines = t("markdown.lines", { first: passage.lines[0], last: passage.lines[1] });
      return `[^${n}]: ${plain(passage.title)}${when} (\`${passage.report.replaceAll("`", "'")}\`, ${lines}): ${plain(quote)}`;
    })
    .join("\n");
}
