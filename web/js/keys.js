// Keys that work everywhere on the page.

/** Whether a key belongs to a field somebody types into. */
export function typing(event) {
  return event.isComposing || Boolean(event.target.closest?.("input, textarea, select, [contenteditable]"));
}

/** A single key, not held together with another. */
export function plain(event) {
  return !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** Calls the action of a key when it is pressed outside a field: `{ "/": () => … }`. */
export function onKeys(actions) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || typing(event) || !plain(event)) {
      return;
    }
    const action = actions[event.key];
    if (action) {
      event.preventDefault();
      action(event);
    }
  });
}
