// What the browser keeps for us. Storage may be closed to a page; then a choice lasts as long as the page.

export function kept(key, storage = localStorage) {
  try {
    return storage.getItem(`lookback.${key}`);
  } catch {
    return null;
  }
}

export function keep(key, value, storage = localStorage) {
  try {
    if (value === null || value === "") {
      storage.removeItem(`lookback.${key}`);
    } else {
      storage.setItem(`lookback.${key}`, value);
    }
  } catch {
    // See above.
  }
}
