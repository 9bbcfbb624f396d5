/** Starts Pyodide with the image's zips and hands out the judge as one function; the same in a worker and in Node. */
import type { PyodideAPI } from "pyodide";
import type { PyCallable, PyProxy } from "pyodide/ffi";
import type { Deadline } from "./deadline";

/** Where the second tier of the library stands once it has arrived. */
const REST = "/lib/rest.zip";
/** Memory beyond this is refused, so that a memory bomb is a MemoryError and not the end of the tab. */
const MEMORY_LIMIT = 512 * 1024 * 1024;
const PAGE = 64 * 1024;

/** Refuse growth of any wasm memory beyond the limit; call before Pyodide starts. */
export function capMemory(): void {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number): number {
    if (this.buffer.byteLength + pages * PAGE > MEMORY_LIMIT) throw new RangeError("the memory limit is reached");
    return grow.call(this, pages);
  };
}

/** Environment of the interpreter: no plugin discovery, no bytecode written, hashes as in a fresh CPython. */
export const ENVIRONMENT = {
  HOME: "/home/reader",
  PYTEST_DISABLE_PLUGIN_AUTOLOAD: "1",
  PYTHONDONTWRITEBYTECODE: "1",
};

/** Import and try everything that a run needs, so that no run pays for it and a memory snapshot holds it. */
export function prepare(pyodide: PyodideAPI): void {
  const path = pyodide.pyimport("sys").path as PyProxy & { append(entry: string): void };
  path.append(REST);
  path.destroy();
  pyodide.pyimport("judge.run").warm();
}

/** Add the second tier of the library; `packages` are those that lie in both tiers. */
export function extend(pyodide: PyodideAPI, zip: Uint8Array, packages: string[]): void {
  pyodide.FS.writeFile(REST, zip);
  const { path_importer_cache: importers, modules } = pyodide.pyimport("sys");
  importers.pop(REST, null); // The path was looked at before the file was there.
  for (const name of packages) modules.get(name).__path__.append(`${REST}/${name}`);
}

/**
 * Install the deadline and return the judge's entrance: JSON text in, JSON text out.
 *
 * Everything the entrance uses is taken now: a submission that replaces `json.dumps` later changes nothing.
 */
export function openJudge(pyodide: PyodideAPI, deadline: Deadline): (request: string) => string {
  pyodide.setInterruptBuffer(deadline.buffer);
  pyodide.pyimport("judge.deadline").use(deadline.set);
  const json = pyodide.pyimport("json") as PyProxy & { loads: PyCallable; dumps: PyCallable };
  const { loads, dumps } = json;
  const answer = pyodide.pyimport("judge.service").run_request as PyCallable;
  return (request) => {
    const asked = loads(request) as PyProxy;
    try {
      const answered = answer(asked) as PyProxy;
      try {
        return dumps(answered) as string;
      } finally {
        answered.destroy();
      }
    } finally {
      asked.destroy();
    }
  };
}
