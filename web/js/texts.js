// The page's own words, one file per language in /texts.

import { keep, kept } from "./storage.js";

const KEY = "language";
const LANGUAGES = ["zh", "en"];
const followers = new Set();
let current = "en";
let texts = {};
let plurals = new Intl.PluralRules("en");

/** The language in use, also a locale for dates and numbers. */
export function language() {
  return current;
}

/** Calls back each time another language has been loaded. Returns a function that ends it. */
export function onLanguage(follower) {
  followers.add(follower);
  return () => followers.delete(follower);
}

/** Loads what was chosen last time, else the first of the browser's languages that is there. */
export async function loadTexts() {
  const wanted = [kept(KEY), ...navigator.languages.map((name) => name.slice(0, 2).toLowerCase())];
  await load(wanted.find((name) => LANGUAGES.includes(name)) ?? "en");
}

export async function switchLanguage() {
  const other = current === "zh" ? "en" : "zh";
  await load(other);
  keep(KEY, other);
}

async function load(name) {
  const response = await fetch(`/texts/${name}.json`);
  texts = await response.json();
  current = name;
  plurals = new Intl.PluralRules(name);
  document.documentElement.lang = name === "zh" ? "zh-CN" : "en";
  document.title = t("title");
  apply();
  followers.forEach((follower) => follower());
}

function apply() {
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = t(element.dataset.text);
  }
  for (const element of document.querySelectorAll("[data-text-label]")) {
    element.setAttribute("aria-label", t(element.dataset.textLabel));
  }
  for (const element of document.querySelectorAll("[data-text-placeholder]")) {
    element.setAttribute("placeholder", t(element.dataset.textPlaceholder));
  }
}

/** Whether there is such a text. */
export function has(key) {
  return key in texts;
}

/** A text with its {places} filled; a missing text shows its key, so that it is noticed. */
export function t(key, values = {}) {
  return (texts[key] ?? key).replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/** A text that has one form per plural category of the language, chosen by `values.count`. */
export function counted(key, values) {
  const category = `${key}.${plurals.select(values.count)}`;
  return t(has(category) ? category : `${key}.other`, values);
}
