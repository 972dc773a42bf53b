// Elements are made here and nowhere else. Text always becomes a text node: nothing is parsed as HTML.

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  send: ["M12 19V5", "m5.5 11.5 6.5-6.5 6.5 6.5"],
  stop: ["M7 7h10v10H7z"],
  close: ["m6.5 6.5 11 11", "m17.5 6.5-11 11"],
  previous: ["m14.5 6-6 6 6 6"],
  next: ["m9.5 6 6 6-6 6"],
  menu: ["M4.5 7h15", "M4.5 12h15", "M4.5 17h15"],
  write: ["M12 5H6.5A1.5 1.5 0 0 0 5 6.5v11A1.5 1.5 0 0 0 6.5 19h11a1.5 1.5 0 0 0 1.5-1.5V12", "m10 14 .6-3 7-7 2.4 2.4-7 7z"],
  talk: ["M5 5.5h14v10H10L6 19v-3.5H5z"],
  incidents: ["M12 4.5 3.8 19h16.4z", "M12 10v4", "M12 16.6v.1"],
  trends: ["M4.5 19V5", "M4.5 19H20", "m8 14.5 3.4-4 2.8 2.4L19 7.5"],
  projects: ["M5 6h9", "M8 12h10", "M5 18h6"],
  coverage: ["M5 6.5h14V19H5z", "M5 10.5h14", "M9 4.5v4", "M15 4.5v4"],
  settings: ["M5 7.5h8", "M17.5 7.5H19", "M15.2 5.6v3.8", "M5 16.5h1.5", "M11 16.5h8", "M8.8 14.6v3.8"],
  help: ["M9.2 9.3a2.9 2.9 0 1 1 4.3 2.6c-.9.5-1.4 1.1-1.4 2.1", "M12.1 17.4v.1"],
  copy: ["M9 9h10v10H9z", "M15 9V5H5v10h4"],
  link: ["m10.2 13.8 3.6-3.6", "m11.5 7.6 1.6-1.6a3.4 3.4 0 0 1 4.9 4.9l-1.6 1.6", "m12.5 16.4-1.6 1.6a3.4 3.4 0 0 1-4.9-4.9l1.6-1.6"],
  up: ["M8 11v8H5v-8z", "m8 11 3.4-6.5c1.4 0 2.2 1 1.9 2.4L12.8 10H18a1.5 1.5 0 0 1 1.5 1.8l-1.2 5.9a1.6 1.6 0 0 1-1.6 1.3H8"],
  down: ["M16 13V5h3v8z", "m16 13-3.4 6.5c-1.4 0-2.2-1-1.9-2.4l.5-3.1H6a1.5 1.5 0 0 1-1.5-1.8l1.2-5.9A1.6 1.6 0 0 1 7.3 5H16"],
  again: ["M18.5 12a6.5 6.5 0 1 1-2-4.7", "M18.8 4.5v3.7h-3.7"],
  clock: ["M12 4.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4z", "M12 8.2V12l2.6 1.6"],
  search: ["M10.8 5.2a5.6 5.6 0 1 0 0 11.2 5.6 5.6 0 0 0 0-11.2z", "m15 15 4.3 4.3"],
  trash: ["M5 7.5h14", "M9.5 7.5V5h5v2.5", "m7 7.5.8 11.5h8.4L17 7.5"],
  outline: ["M5 7h14", "M8 12h11", "M8 17h8"],
  file: ["M12 5v9", "m8.5 10.8 3.5 3.4 3.5-3.4", "M5.5 18.5h13"],
  done: ["m5.5 12.5 4.2 4.2 8.8-9.2"],
};

/**
 * An element with attributes and children.
 *
 * `attributes` maps names to strings, booleans or, for names that begin with "on", listeners; null and false leave the
 * attribute out. Children are nodes, or anything else as text; null and false are left out.
 */
export function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key.startsWith("on")) {
      element.addEventListener(key.slice(2), value);
    } else if (value === true) {
      element.setAttribute(key, "");
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value);
    }
  }
  element.append(...present(children));
  return element;
}

/** The children that are there, lists opened. */
function present(children) {
  return children.flat().filter((child) => child !== null && child !== undefined && child !== false);
}

/** Puts children in place of those that are there. */
export function fill(element, ...children) {
  element.replaceChildren(...present(children));
}

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  for (const data of ICONS[name]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", data);
    svg.append(path);
  }
  return svg;
}

/** A round button with an icon, named by a text. */
export function iconButton(name, label, onclick, attributes = {}) {
  return el("button", { type: "button", class: "round", "aria-label": label, title: label, onclick, ...attributes }, icon(name));
}

export function byId(id) {
  return document.getElementById(id);
}
