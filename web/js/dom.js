// Elements are made here and nowhere else. Text always becomes a text node: nothing is parsed as HTML.

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  send: ["M12 19V5", "m5.5 11.5 6.5-6.5 6.5 6.5"],
  stop: ["M7 7h10v10H7z"],
  close: ["m6.5 6.5 11 11", "m17.5 6.5-11 11"],
  previous: ["m14.5 6-6 6 6 6"],
  next: ["m9.5 6 6 6-6 6"],
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

export function byId(id) {
  return document.getElementById(id);
}
