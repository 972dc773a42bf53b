// The chosen theme, put on before the first paint.

(() => {
  try {
    const theme = localStorage.getItem("lookback.theme");
    if (theme === "light" || theme === "dark") {
      document.documentElement.dataset.theme = theme;
    }
  } catch {
    // Storage may be closed to us; the system's theme then applies.
  }
})();
