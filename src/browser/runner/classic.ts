/**
 * Imported before Pyodide's loader, whose module code asks at once whether this is a classic worker and refuses one.
 *
 * Ours is classic, because a module worker from a blob does not start at an opaque origin in Chromium; nothing that the
 * loader does needs a module worker.
 */
Object.defineProperty(self, "importScripts", {
  value: () => {
    throw new TypeError("importScripts is not available here");
  },
});
