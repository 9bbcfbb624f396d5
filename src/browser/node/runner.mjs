// The worker's own modules for Node: what differs between worker and Node is only where the bytes come from.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const { info } = createRequire(import.meta.url)("pyodide/pyodide-lock.json");

/** Everything that interpreter.ts and deadline.ts export. */
export async function importRunner() {
  const result = await build({
    stdin: {
      contents: 'export * from "./interpreter.ts"; export * from "./deadline.ts";',
      resolveDir: fileURLToPath(new URL("../runner", import.meta.url)),
    },
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  return import(`data:text/javascript;base64,${Buffer.from(result.outputFiles[0].contents).toString("base64")}`);
}

/** Options of `loadPyodide`: no package is ever installed, and nothing is read or printed. */
export function quietly(stdLibURL, env) {
  return {
    stdLibURL,
    lockFileContents: { info, packages: {} },
    packageBaseUrl: ".",
    env: { ...env },
    stdin: () => null,
    stdout: () => {},
    stderr: () => {},
  };
}
