// The server's routes.

import { keep, kept } from "./storage.js";

/** What the server, or the way to it, has to say instead of an answer. */
export class Problem extends Error {
  constructor(problem) {
    super(problem.title ?? "problem");
    this.status = problem.status ?? 0;
    this.detail = problem.detail ?? "";
    this.id = problem.id ?? "";
  }
}

const TOKEN = "token";
let askForToken = null;

/** `ask(refused)` lets the user enter a token and tells it, or null if they would not; `refused` if one was wrong. */
export function onTokenWanted(ask) {
  askForToken = ask;
}

/** Kept as long as the tab is open. */
export function setToken(token) {
  keep(TOKEN, token, sessionStorage);
}

export function hasToken() {
  return kept(TOKEN, sessionStorage) !== null;
}

async function problemOf(response) {
  try {
    return new Problem(await response.json());
  } catch {
    return new Problem({ status: response.status });
  }
}

/** A good response; a server that wants a token is asked again with one. */
async function send(path, options = {}) {
  for (let refused = false; ; refused = true) {
    const token = kept(TOKEN, sessionStorage);
    const headers = { Accept: "application/json", ...options.headers, ...(token && { Authorization: `Bearer ${token}` }) };
    let response;
    try {
      response = await fetch(path, { ...options, headers });
    } catch (failure) {
      options.signal?.throwIfAborted();
      throw new Problem({});
    }
    if (response.ok) {
      return response;
    }
    const entered = response.status === 401 && askForToken ? await askForToken(refused && token !== null) : null;
    if (!entered) {
      throw await problemOf(response);
    }
    setToken(entered);
  }
}

export async function getJson(path) {
  return (await send(path)).json();
}

/** Posts, patches or deletes; what the server answers, null for nothing. */
export async function change(method, path, body) {
  const response = await send(path, {
    method,
    ...(body && { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
  });
  return response.status === 204 ? null : response.json();
}

/** One report; the slashes of its id stay slashes. */
export function getReport(id) {
  return getJson(`/api/reports/${id.split("/").map(encodeURIComponent).join("/")}`);
}

/** A file that a route gives, under a name. Fetched, as a link could not carry the token. */
export async function download(path, name) {
  const blob = await (await send(path, { headers: { Accept: "*/*" } })).blob();
  save(blob, name);
}

/** Lets the browser keep a blob as a file. */
export function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * Asks, and tells what comes: `on(event, data)` for understood, passage, delta and answer. Ends after the answer; throws
 * a Problem for an error, and the signal's reason when stopped.
 */
export async function ask(input, signal, on) {
  let answered = false;
  try {
    const response = await send("/api/ask", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
      body: JSON.stringify(input),
      signal,
    });
    for await (const { event, data } of events(response.body)) {
      if (event === "error") {
        throw new Problem(data);
      }
      answered ||= event === "answer";
      on(event, data);
    }
  } catch (failure) {
    signal.throwIfAborted();
    throw failure instanceof Problem ? failure : new Problem({});
  }
  if (!answered) {
    throw new Problem({});
  }
}

async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    buffer += part.value;
    const frames = buffer.split("\n\n");
    buffer = frames.pop();
    for (const frame of frames) {
      const parsed = parse(frame);
      if (parsed) {
        yield parsed;
      }
    }
  }
}

/** An event of a frame, null for a comment. Our server writes one data line per event. */
function parse(frame) {
  const event = /^event: (.*)$/m.exec(frame);
  const data = /^data: (.*)$/m.exec(frame);
  return event && data ? { event: event[1], data: JSON.parse(data[1]) } : null;
}
