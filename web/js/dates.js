// Days as people read them. Dates come as 2023-08-09 and stand for that day everywhere, so all is done in UTC.

import { kept } from "./storage.js";
import { has, language, t } from "./texts.js";

const DAY = 86_400_000;

function at(date) {
  return new Date(`${date}T00:00:00Z`);
}

function format(options) {
  return new Intl.DateTimeFormat(language() === "zh" ? "zh-CN" : "en-GB", { timeZone: "UTC", ...options });
}

export function day(date) {
  return format({ year: "numeric", month: "short", day: "numeric" }).format(at(date));
}

export function month(date, length = "long") {
  return format({ year: "numeric", month: length }).format(at(date));
}

/** "Mar", for milliseconds of a day in UTC */
export function monthName(millis) {
  return format({ month: "short" }).format(millis);
}

/** A local time of a report, "2023-08-09T07:43", or a day: shown as it is written there, in no zone. */
export function moment(text) {
  const [date, time] = text.split("T");
  return time ? `${date} ${time.slice(0, 5)}` : date;
}

/** "2 h 59 min" */
export function minutes(count) {
  const [hours, rest] = [Math.floor(count / 60), Math.round(count % 60)];
  if (hours === 0) {
    return t("minutes", { minutes: rest });
  }
  return rest === 0 ? t("hours", { hours }) : t("hoursMinutes", { hours, minutes: rest });
}

/** The zone that moments of the server, such as when something was asked, are shown in. */
export function zone() {
  return kept("zone") ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function zones() {
  return [...new Set([zone(), "Asia/Shanghai", "UTC", ...Intl.supportedValuesOf("timeZone")])];
}

/** A moment of the server, in the chosen zone. */
export function instant(text) {
  const options = { dateStyle: "medium", timeStyle: "short", timeZone: zone() };
  return new Intl.DateTimeFormat(language() === "zh" ? "zh-CN" : "en-GB", options).format(new Date(text));
}

/** "4 – 10 Mar 2024" */
export function range({ from, to }) {
  if (!has("range")) {
    return format({ year: "numeric", month: "short", day: "numeric" }).formatRange(at(from), at(to));
  }
  // Intl knows no short form for Chinese.
  const [year, month, day] = from.split("-").map(Number);
  const [toYear, toMonth, toDay] = to.split("-").map(Number);
  const values = { year, month, day, toYear, toMonth, toDay };
  if (from === to) {
    return t("range.day", values);
  }
  if (year !== toYear) {
    return t("range", values);
  }
  return t(month === toMonth ? "range.month" : "range.year", values);
}

/** How long ago a day was, seen from another day or today, in whole units: "8 months ago". */
export function age(date, from) {
  const now = from ? at(from) : new Date();
  const days = Math.round((at(date) - now) / DAY);
  const relative = new Intl.RelativeTimeFormat(language(), { numeric: "auto" });
  if (Math.abs(days) < 14) {
    return relative.format(days, "day");
  }
  if (Math.abs(days) < 60) {
    return relative.format(Math.trunc(days / 7), "week");
  }
  if (Math.abs(days) < 731) {
    return relative.format(Math.trunc(days / 30.44), "month");
  }
  return relative.format(Math.trunc(days / 365.25), "year");
}
