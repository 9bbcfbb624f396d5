// Prints the zip entries that a boot, pytest and the named modules load, and the names of all modules loaded, as JSON:
//   node trace.mjs <stdlib.zip> <packages.zip> <module> …
import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";
import { importRunner, quietly } from "./runner.mjs";

const TRACE = `
import importlib, json, sys
for name in names:
    importlib.import_module(name)
origins = (getattr(getattr(module, "__spec__", None), "origin", None) for module in sys.modules.values())
entries = sorted(origin.split(".zip/", 1)[1] for origin in set(origins) if origin and ".zip/" in origin)
json.dumps({"entries": entries, "modules": sorted(sys.modules)})
`;

const [stdlib, packages, ...names] = process.argv.slice(2);
if (!stdlib || !packages) {
  console.error("usage: node trace.mjs <stdlib.zip> <packages.zip> <module> …");
  process.exit(2);
}
try {
  const { ENVIRONMENT } = await importRunner();
  const pyodide = await loadPyodide(quietly(stdlib, ENVIRONMENT));
  pyodide.FS.writeFile("/packages.zip", readFileSync(packages));
  pyodide.runPython("import sys; sys.path.append('/packages.zip')");
  const globals = pyodide.toPy({ names: ["pytest", ...names] });
  console.log(pyodide.runPython(TRACE, { globals }));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.exit(0);
