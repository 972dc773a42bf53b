// Whether the server answers, and what it is still reading.

import { getJson } from "./api.js";
import { byId, el, fill } from "./dom.js";
import { onLanguage, t } from "./texts.js";

const SOON = 1500;

/**
 * Watches until nothing is being indexed any more. `changed(status)` is told the status each time it has changed what can
 * be asked: ready for the first time, or all read.
 */
export function watchStatus(changed) {
  const banner = byId("banner");
  let status = null;
  let told = "";

  const draw = () => {
    const message = status ? messageOf(status) : t("offline");
    const indexing = status?.indexing;
    banner.hidden = message === null;
    fill(
      banner,
      message && el("span", {}, message),
      indexing && el("progress", { value: indexing.done, max: Math.max(1, indexing.total), "aria-hidden": "true" }),
    );
  };

  const look = async () => {
    try {
      // Not /health/ready: while it says no, browsers log each 503 as an error.
      status = await getJson("/health/live");
      // A look at folders that have not changed is nothing to tell.
      status.indexing = status.indexing?.total > 0 ? status.indexing : null;
    } catch {
      status = null;
    }
    draw();
    const state = `${status?.ready ?? false} ${Boolean(status?.indexing)}`;
    if (status && state !== told) {
      told = state;
      changed(status);
    }
    if (!status?.ready || status.indexing) {
      setTimeout(look, SOON);
    }
  };

  onLanguage(draw);
  look();
}

function messageOf({ ready, indexing }) {
  if (indexing) {
    const key = indexing.stage === "embedding" ? "indexing.vectors" : "indexing.more";
    return t(ready ? key : "indexing.first", indexing);
  }
  return ready ? null : t("indexing.opening");
}
