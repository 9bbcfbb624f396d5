// Compiles the zips of a folder to bytecode of Pyodide's own Python: `node compile.mjs <folder> <site-packages>`.
import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const [folder, sitePackages] = process.argv.slice(2);
if (!folder || !sitePackages) {
  console.error("usage: node compile.mjs <folder of zips> <site-packages>");
  process.exit(2);
}
// With SOURCE_DATE_EPOCH zip entries and bytecode headers carry a fixed time, so equal sources give equal bytes.
const pyodide = await loadPyodide({ env: { SOURCE_DATE_EPOCH: "315532800", PYTHONDONTWRITEBYTECODE: "1" } });
for (const [mountPoint, root] of [
  ["/archives", folder],
  ["/host-packages", sitePackages],
]) {
  pyodide.FS.mkdirTree(mountPoint);
  pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root }, mountPoint);
}
pyodide.runPython(readFileSync(new URL("compile_archives.py", import.meta.url), "utf8"));
console.log(JSON.stringify({ python: pyodide.runPython("import platform; platform.python_version()") }));
process.exit(0);
