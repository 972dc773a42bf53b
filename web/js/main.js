// Puts the page together.

import { onTokenWanted, Problem } from "./api.js";
import { Conversations } from "./conversations.js";
import { askForToken, showHelp } from "./dialogs.js";
import { byId, el, fill } from "./dom.js";
import { onKeys } from "./keys.js";
import { Reader } from "./reader.js";
import { go, onRoute, route } from "./router.js";
import { currentView, sideBar } from "./side.js";
import { watchStatus } from "./status.js";
import { Talk } from "./talk.js";
import { loadTexts, onLanguage, switchLanguage, t } from "./texts.js";
import { Welcome } from "./welcome.js";

await loadTexts();
onTokenWanted(askForToken);

/** Views beside the talk, fetched when they are first shown. */
const PAGES = {
  incidents: async () => new (await import("./incidents.js")).IncidentsView(byId("page"), reader),
  trends: async () => new (await import("./metrics.js")).MetricsView(byId("page"), reader),
  projects: async () => new (await import("./projects.js")).ProjectsView(byId("page"), reader),
  coverage: async () => new (await import("./coverage.js")).CoverageView(byId("page"), reader),
  settings: async () => new (await import("./settings.js")).SettingsView(byId("page")),
};

const reader = new Reader();
const conversations = new Conversations();
const talk = new Talk({ open: (citation, answer) => reader.open(citation, answer), changed: () => conversations.load() });
const welcome = new Welcome((question) => talk.ask(question));
const made = {};
let ready = false;
let shown = "";

sideBar();
byId("language").addEventListener("click", switchLanguage);
byId("fresh").addEventListener("click", () => route().view === "" && talk.startAfresh());
byId("helpOpen").addEventListener("click", showHelp);
onRoute(show);
onLanguage(() => {
  shown = "";
  show(route());
});
keys();

watchStatus((status) => {
  talk.composer.ready = status.ready;
  if (!status.ready) {
    return;
  }
  welcome.load();
  if (!ready) {
    ready = true;
    start();
  }
});

function start() {
  conversations.load();
  reader.followAddress();
  show(route());
  const asked = route().query.get("q")?.trim();
  if (asked) {
    go("/", { replace: true });
    talk.ask(asked);
  } else if (currentView() === "" && !location.search && matchMedia("(hover: hover)").matches) {
    talk.composer.focus();
  }
}

/** Shows the view that the address names. The reader's part of the address is not the view's. */
async function show(now) {
  now.query.delete("report");
  now.query.delete("lines");
  const address = `${now.view}/${now.id}?${now.query}`;
  if (!ready || address === shown) {
    return;
  }
  shown = address;
  const page = PAGES[now.view];
  const isTalk = ["", "c", "a"].includes(now.view);
  byId("talk").hidden = !isTalk;
  byId("page").hidden = isTalk;
  title(now);
  if (isTalk) {
    await talk.show(now);
    return;
  }
  try {
    if (!page) {
      fill(byId("page"), el("h1", {}, t("view.missing")), el("p", { class: "note" }, el("a", { href: "/" }, t("view.missing.back"))));
      return;
    }
    made[now.view] ??= await page();
    await made[now.view].show();
  } catch (failure) {
    if (!(failure instanceof Problem)) {
      throw failure;
    }
    fill(byId("page"), el("h1", {}, t("failed")), el("p", { class: "note", role: "alert" }, failure.detail || t("failed.lost")));
  }
}

function title({ view }) {
  const name = PAGES[view] ? t(`view.${view}`) : "";
  byId("topTitle").textContent = name;
  document.title = name ? `${name} · ${t("title")}` : t("title");
}

function keys() {
  let before = "";
  const goTo = (letter, address) => ({ [letter]: () => before === "g" && go(address) });
  onKeys({
    "/": () => {
      if (currentView() !== "") {
        go("/");
      }
      talk.composer.focus();
    },
    "?": showHelp,
    g: () => {},
    ...goTo("c", "/"),
    ...goTo("i", "/incidents"),
    ...goTo("m", "/trends"),
    ...goTo("p", "/projects"),
  });
  document.addEventListener("keydown", (event) => {
    before = event.key;
  });
}
