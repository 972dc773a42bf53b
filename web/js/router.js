// The address says what is shown: /, /c/ID, /a/ID, /incidents, … and, in any view, ?report=…&lines=… for the open report.

const followers = new Set();

/** `view` is the first part of the path, "" for a new talk; `id` the second or null; `query` a copy of its parameters. */
export function route() {
  const [, view, id] = location.pathname.split("/");
  return { view, id: id ? decodeURIComponent(id) : null, query: new URLSearchParams(location.search) };
}

/** Goes to an address of our own. `state` is what `history.state` then holds. */
export function go(address, { replace = false, state = null } = {}) {
  if (address === location.pathname + location.search) {
    return;
  }
  if (replace) {
    history.replaceState(state ?? history.state, "", address);
  } else {
    history.pushState(state, "", address);
  }
  tell();
}

/** This address with some parameters set, those that are null or empty left out. */
export function withQuery(changes) {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === "") {
      query.delete(name);
    } else {
      query.set(name, value);
    }
  }
  const text = query.toString();
  return location.pathname + (text ? `?${text}` : "");
}

/** Calls back with the route each time it has changed. */
export function onRoute(follower) {
  followers.add(follower);
}

function tell() {
  const now = route();
  followers.forEach((follower) => follower(now));
}

/** Links of the page change the address without loading it anew. */
function follow(event) {
  const link = event.target.closest?.("a[href^='/']");
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || link.target || link.hasAttribute("download") || event.defaultPrevented) {
    return;
  }
  event.preventDefault();
  go(link.getAttribute("href"));
}

addEventListener("popstate", tell);
document.addEventListener("click", follow);
