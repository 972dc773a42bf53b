// Projects: where each stands, which slipped, which went silent; and one of them week by week.

import { getJson, Problem } from "./api.js";
import { age, day } from "./dates.js";
import { el, fill } from "./dom.js";
import { route, withQuery } from "./router.js";
import { placeButton } from "./sources.js";
import { counted, t } from "./texts.js";

export class ProjectsView {
  #page;
  #reader;
  #projects = null;

  constructor(page, reader) {
    this.#page = page;
    this.#reader = reader;
  }

  async show() {
    const { query } = route();
    const name = query.get("name");
    if (name) {
      await this.#showOne(name);
      return;
    }
    if (!this.#projects) {
      fill(this.#page, el("h1", {}, t("view.projects")), el("p", { class: "note" }, t("loading")));
      this.#projects = (await getJson("/api/projects")).projects;
    }
    const only = query.get("only") ?? "";
    const chosen = this.#projects.filter((project) => !only || project[only]);
    const tab = (value) =>
      el(
        "a",
        { class: "tab", href: withQuery({ only: value }), "aria-current": only === value ? "true" : null },
        t(`projects.only.${value || "all"}`),
        el("span", { class: "tab-count" }, this.#projects.filter((project) => !value || project[value]).length),
      );
    fill(
      this.#page,
      el("h1", {}, t("view.projects")),
      this.#projects.length > 0 && el("div", { class: "tabs" }, ["", "open", "slipped", "silent"].map(tab)),
      chosen.length === 0
        ? el("p", { class: "note" }, t(this.#projects.length === 0 ? "projects.none" : "projects.noneChosen"))
        : el("ul", { class: "cards" }, chosen.map((project) => card(project))),
    );
  }

  again() {
    return this.show();
  }

  async #showOne(name) {
    fill(this.#page, el("h1", {}, name), el("p", { class: "note" }, t("loading")));
    let project;
    try {
      project = await getJson(`/api/projects?${new URLSearchParams({ name })}`);
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        throw failure;
      }
      fill(this.#page, back(), el("h1", {}, name), el("p", { class: "note", role: "alert" }, failure.status === 404 ? t("projects.missing") : failure.detail));
      return;
    }
    const slips = project.timeline.filter((state) => state.slipped).length;
    fill(
      this.#page,
      back(),
      el("h1", {}, project.name),
      el("p", { class: "note" }, counted("projects.states", { count: project.timeline.length }), slips > 0 && ` · ${counted("projects.slips", { count: slips })}`),
      el("ol", { class: "timeline" }, project.timeline.toReversed().map((state) => this.#state(state))),
    );
  }

  #state(state) {
    return el(
      "li",
      { class: state.slipped ? "state slipped" : "state" },
      el("p", { class: "state-when" }, state.date ? day(state.date) : t("unknown")),
      el(
        "div",
        { class: "state-what" },
        el(
          "p",
          { class: "badges" },
          stageBadge(state.stage),
          state.percent && el("span", { class: "badge" }, percent(state.percent)),
          state.planned && el("span", { class: state.slipped ? "badge warn" : "badge" }, t(state.slipped ? "projects.plannedNow" : "projects.planned", { date: day(state.planned) })),
          state.done && el("span", { class: "badge good" }, t("projects.done", { date: day(state.done) })),
          late(state),
        ),
        bar(state.percent),
        el("p", { class: "state-quote" }, state.quote),
        placeButton(this.#reader, state.source, state.passage),
      ),
    );
  }
}

function back() {
  return el("a", { class: "quiet back", href: "/projects" }, t("projects.all"));
}

function card(project) {
  return el(
    "li",
    {},
    el(
      "a",
      { class: "card", href: `/projects?${new URLSearchParams({ name: project.name })}` },
      el("h2", {}, project.name),
      el(
        "p",
        { class: "badges" },
        stageBadge(project.stage),
        project.percent && el("span", { class: "badge" }, percent(project.percent)),
        project.slipped && el("span", { class: "badge warn" }, counted("projects.slips", { count: project.slips })),
        project.silent && el("span", { class: "badge warn" }, t("projects.silent")),
      ),
      bar(project.percent),
      el(
        "p",
        { class: "card-facts" },
        project.planned && el("span", {}, t("projects.planned", { date: day(project.planned) })),
        project.done && el("span", {}, t("projects.done", { date: day(project.done) })),
        project.latest && el("span", {}, t("projects.latest", { date: day(project.latest), age: age(project.latest) })),
      ),
    ),
  );
}

function stageBadge(stage) {
  const mood = { online: "good", delayed: "warn", paused: "warn", cancelled: "warn" }[stage] ?? "";
  return stage && el("span", { class: `badge ${mood}` }, t(`stage.${stage}`));
}

/** Plan against what became of it. */
function late({ planned, done }) {
  if (!planned || !done) {
    return null;
  }
  const days = Math.round((Date.parse(done) - Date.parse(planned)) / 86_400_000);
  const key = days > 0 ? "projects.late" : days < 0 ? "projects.early" : "projects.onTime";
  return el("span", { class: days > 0 ? "badge warn" : "badge good" }, counted(key, { count: Math.abs(days) }));
}

function percent(written) {
  return written.endsWith("%") ? written : `${written}%`;
}

function bar(written) {
  const value = Number.parseFloat(written);
  return Number.isNaN(value) ? null : el("progress", { class: "bar", value, max: 100, "aria-label": percent(written) });
}
