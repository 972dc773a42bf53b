// The answer's text: lines, lists and citation buttons.

import { el } from "./dom.js";
import { counted, t } from "./texts.js";

/** Of citations that follow one another, so many are shown at first. */
const RUN_SHOWN = 5;

const MARKER = /\[(\d{1,3})\]/g;

/** One Chinese character or a short word, with the punctuation behind it. */
const LAST_WORD = /(?:\p{Script=Han}|[^\s\p{Script=Han}\p{P}]{1,16})?[\p{P}\s]{0,4}$/u;

/** Text in pieces: `{ text, unchecked }` or `{ cite }`; a marker whose number is not among `numbers` stays text. */
function pieces(text, numbers, unchecked = false) {
  const found = [];
  let from = 0;
  for (const marker of text.matchAll(MARKER)) {
    if (numbers.has(Number(marker[1]))) {
      found.push({ text: text.slice(from, marker.index), unchecked }, { cite: Number(marker[1]) });
      from = marker.index + marker[0].length;
    }
  }
  found.push({ text: text.slice(from), unchecked });
  return found.filter((piece) => piece.cite || piece.text);
}

/**
 * The pieces of a whole answer. What a sentence says is shown as it is, even if a quote in it looks like a marker; markers
 * count only between sentences. A text that does not consist of its sentences is searched for markers everywhere.
 */
export function answerPieces(answer) {
  const text = answer.answer;
  const numbers = new Set(answer.citations.map((citation) => citation.n));
  const places = placesOf(answer.sentences, text);
  if (!places) {
    return pieces(text, numbers);
  }
  const found = [];
  let end = 0;
  places.forEach((place, index) => {
    const between = text.slice(place.end, places[index + 1]?.start ?? text.length);
    const marked = pieces(between, numbers).some((piece) => piece.cite);
    const own = new Set(marked ? [] : place.sentence.citations.filter((n) => numbers.has(n)));
    found.push(...pieces(text.slice(end, place.start), numbers));
    found.push(...pieces(text.slice(place.start, place.end), own, place.sentence.checked === false));
    end = place.end;
  });
  return [...found, ...pieces(text.slice(end), numbers)];
}

/** Where the sentences stand in the text, in order; null if one does not. Its last stop may stand behind its markers. */
function placesOf(sentences, text) {
  const places = [];
  let at = 0;
  for (const sentence of sentences) {
    const words = [sentence.text, sentence.text.replace(/[\s.。!！?？;；]+$/, "")].find(
      (candidate) => candidate && text.includes(candidate, at),
    );
    if (!words) {
      return null;
    }
    const start = text.indexOf(words, at);
    at = start + words.length;
    places.push({ start, end: at, sentence });
  }
  return places;
}

/** Pieces of an answer that is still being written; numbers are not known yet, half a marker is held back. */
export function growingPieces(text) {
  const numbers = { has: () => true };
  return pieces(text.replace(/\[\d{0,3}$/, ""), numbers);
}

/**
 * Shows pieces as paragraphs and lists. `cite(n)` makes a citation's element.
 */
export function prose(found, cite) {
  const blocks = [];
  for (const line of lines(found)) {
    const first = line[0];
    const bullet = first?.text?.match(/^\s*[-•*] /);
    if (bullet) {
      line[0] = { ...first, text: first.text.slice(bullet[0].length) };
      if (blocks.at(-1)?.tagName !== "UL") {
        blocks.push(el("ul", {}));
      }
      blocks.at(-1).append(el("li", {}, inline(line, cite)));
    } else if (line.length > 0) {
      blocks.push(el("p", {}, inline(line, cite)));
    }
  }
  return blocks;
}

/** Pieces by line; a line without any words is left out. */
function lines(found) {
  const all = [[]];
  for (const piece of found) {
    if (piece.cite) {
      all.at(-1).push(piece);
      continue;
    }
    piece.text.split("\n").forEach((text, index) => {
      if (index > 0) {
        all.push([]);
      }
      if (text) {
        all.at(-1).push({ ...piece, text });
      }
    });
  }
  return all.filter((line) => line.some((piece) => piece.cite || piece.text.trim()));
}

function inline(line, cite) {
  const nodes = [];
  for (let at = 0; at < line.length; at += 1) {
    const piece = line[at];
    const end = line.findIndex((other, index) => index > at && !other.cite);
    const run = line.slice(piece.cite ? at : at + 1, end < 0 ? line.length : end).map(({ cite: n }) => n);
    const [first, ...rest] = citations(run, cite);
    nodes.push(...(piece.cite ? [first] : words(piece, first)), ...rest);
    at = (end < 0 ? line.length : end) - 1;
  }
  return nodes;
}

/** The elements of citations that follow one another; of a long run the beginning, and a button that shows the rest. */
function citations(run, cite) {
  if (run.length <= RUN_SHOWN + 1) {
    return run.map(cite);
  }
  const hidden = run.slice(RUN_SHOWN);
  const more = el(
    "button",
    {
      type: "button",
      class: "cite more-cites",
      "aria-label": counted("cites.more", { count: hidden.length }),
      onclick: () => {
        const shown = hidden.map(cite);
        more.replaceWith(...shown);
        shown[0].focus();
      },
    },
    `+${hidden.length}`,
  );
  return [...run.slice(0, RUN_SHOWN).map(cite), more];
}

/** A piece of text, its last word glued to the citation that follows, so that no line begins with a number. */
function words(piece, citation) {
  const tail = citation ? LAST_WORD.exec(piece.text)[0] : "";
  const start = dressed(piece, piece.text.slice(0, piece.text.length - tail.length));
  return citation ? [start, el("span", { class: "glued" }, dressed(piece, tail), citation)] : [start];
}

function dressed(piece, text) {
  if (!text) {
    return null;
  }
  if (piece.number) {
    return el("strong", { class: "number" }, text);
  }
  return piece.unchecked ? el("span", { class: "unchecked", title: t("unchecked") }, text) : text;
}

/** The pieces with the figure that was asked for as a piece of its own, where the text names it first. */
export function withNumber(found, number) {
  if (number === undefined) {
    return found;
  }
  const figure = new RegExp(`(?<![\\d.,:/-])${String(number).replace(".", "\\.")}(?![\\d:/%-]|[.,]\\d)`);
  const at = found.findIndex((piece) => piece.text && figure.test(piece.text));
  if (at < 0) {
    return found;
  }
  const piece = found[at];
  const { index } = figure.exec(piece.text);
  const end = index + String(number).length;
  const cut = [
    { ...piece, text: piece.text.slice(0, index) },
    { ...piece, text: piece.text.slice(index, end), number: true },
    { ...piece, text: piece.text.slice(end) },
  ];
  return found.toSpliced(at, 1, ...cut.filter((part) => part.text));
}
