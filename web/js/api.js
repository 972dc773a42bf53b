// The server's routes.

import { fetchAllowed } from "./token.js";

/** What the server, or the way to it, has to say instead of an answer. */
export class Problem extends Error {
  constructor(problem) {
    super(problem.title ?? "problem");
    this.status = problem.status ?? 0;
    this.detail = problem.detail ?? "";
    this.id = problem.id ?? "";
  }
}

async function problemOf(response) {
  try {
    return new Problem(await response.json());
  } catch {
    return new Problem({ status: response.status });
  }
}

export async function getJson(path) {
  let response;
  try {
    response = await fetchAllowed(path, { headers: { Accept: "application/json" } });
  } catch {
    throw new Problem({});
  }
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response.json();
}

/** One report; the slashes of its id stay slashes. */
export function getReport(id) {
  return getJson(`/api/reports/${id.split("/").map(encodeURIComponent).join("/")}`);
}

/**
 * Asks, and tells what comes: `on(event, data)` for understood, passage, delta and answer. Ends after the answer; throws
 * a Problem for an error, and the signal's reason when stopped.
 */
export async function ask(input, signal, on) {
  let answered = false;
  try {
    const response = await fetchAllowed("/api/ask", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
      body: JSON.stringify(input),
      signal,
    });
    if (!response.ok) {
      throw await problemOf(response);
    }
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
