// Runs before the first paint, from a file of its own: the page's security policy allows no inline script.
// The choice is kept by web/ui/theme.ts; without one, the system decides (see tokens.css).
(() => {
  try {
    const theme = localStorage.getItem('callwell.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage may be closed to us; the system's choice then holds.
  }
})();
