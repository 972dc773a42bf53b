// The bar at the side: views, conversations, help. A drawer where the screen is narrow.

import { byId, el, fill, icon } from "./dom.js";
import { onRoute, route } from "./router.js";
import { onLanguage, t } from "./texts.js";

const NARROW = matchMedia("(max-width: 60rem)");

/** First part of a view's address, and its icon. */
const VIEWS = [
  ["", "talk"],
  ["incidents", "incidents"],
  ["trends", "trends"],
  ["projects", "projects"],
  ["coverage", "coverage"],
];

/** Views that have no entry of their own belong to one that has. */
const BELONGS = { c: "", a: "" };

export function sideBar() {
  const side = byId("side");
  for (const place of document.querySelectorAll("[data-icon]")) {
    place.prepend(icon(place.dataset.icon));
  }
  const fit = () => {
    // A popover lies over the page, closes on Esc and on a click beside it.
    if (NARROW.matches) {
      side.popover = "auto";
    } else {
      side.removeAttribute("popover");
    }
  };
  fit();
  NARROW.addEventListener("change", fit);
  const close = () => side.popover && side.hidePopover();
  byId("sideOpen").addEventListener("click", () => side.showPopover());
  byId("sideClose").addEventListener("click", close);
  side.addEventListener("toggle", (event) => byId("sideOpen").setAttribute("aria-expanded", event.newState === "open"));
  onRoute(() => {
    close();
    draw();
  });
  onLanguage(draw);
  draw();
}

/** Which entry the address belongs to. */
export function currentView() {
  const { view } = route();
  return BELONGS[view] ?? view;
}

function draw() {
  const current = currentView();
  fill(
    byId("views"),
    VIEWS.map(([view, name]) =>
      el(
        "li",
        {},
        el(
          "a",
          { class: "side-view", href: `/${view}`, "aria-current": view === current ? "page" : null },
          icon(name),
          el("span", {}, t(`view.${name}`)),
        ),
      ),
    ),
  );
}
