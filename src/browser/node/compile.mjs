// Compiles the zips of a folder to bytecode of Pyodide's own Python:
//   node compile.mjs <folder of zips> <site-packages> <folder for the compiler's own bytecode> [compiled stdlib.zip]
import { mkdirSync, readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const [folder, sitePackages, bytecode, stdlib] = process.argv.slice(2);
if (!folder || !sitePackages || !bytecode) {
  console.error("usage: node compile.mjs <folder of zips> <site-packages> <bytecode folder> [compiled stdlib.zip]");
  process.exit(2);
}
mkdirSync(bytecode, { recursive: true });
const pyodide = await loadPyodide({
  // With SOURCE_DATE_EPOCH zip entries and bytecode headers carry a fixed time, so equal sources give equal bytes.
  env: { SOURCE_DATE_EPOCH: "315532800", PYTHONPYCACHEPREFIX: "/bytecode", PYTHONNODEBUGRANGES: "1" },
  ...(stdlib ? { stdLibURL: stdlib } : {}),
});
const mounts = { "/archives": folder, "/host-packages": sitePackages, "/bytecode": bytecode };
for (const [mountPoint, root] of Object.entries(mounts)) {
  pyodide.FS.mkdirTree(mountPoint);
  pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root }, mountPoint);
}
try {
  pyodide.runPython(readFileSync(new URL("compile_archives.py", import.meta.url), "utf8"));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
console.log(JSON.stringify({ python: pyodide.runPython("import platform; platform.python_version()") }));
process.exit(0);
