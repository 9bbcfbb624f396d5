// The judge in Pyodide under Node, from the image the page loads: JSON requests a line in, JSON answers a line out.
//   node judge.mjs <manifest.json>
// Its caller kills it when a request takes too long; after a fatal error of the interpreter it leaves by itself.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { loadPyodide } from "pyodide";

const FATAL = 70;
const { info } = createRequire(import.meta.url)("pyodide/pyodide-lock.json");

/** The worker's own modules: what differs between worker and Node is only where the bytes come from. */
async function importShared() {
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

async function start(manifestPath) {
  const { assets } = JSON.parse(readFileSync(manifestPath, "utf8"));
  const file = (role) => join(dirname(manifestPath), assets[role].url);
  const { capMemory, ENVIRONMENT, makeDeadline, openJudge } = await importShared();
  capMemory();
  const pyodide = await loadPyodide({
    stdLibURL: file("stdlib"),
    lockFileContents: { info, packages: {} },
    packageBaseUrl: dirname(manifestPath),
    env: { ...ENVIRONMENT },
    stdin: () => null,
    stdout: () => {},
    stderr: () => {},
  });
  const zips = { packages: readFileSync(file("packages")), judge: readFileSync(file("judge")) };
  return openJudge(
    pyodide,
    zips,
    makeDeadline(() => performance.now()),
  );
}

const [manifestPath] = process.argv.slice(2);
if (!manifestPath) {
  console.error("usage: node judge.mjs <manifest.json>");
  process.exit(2);
}
// Uncaught, an error inside Pyodide would print the megabyte-long line of code that it came from.
const judge = await start(manifestPath).catch((error) => {
  console.error(`Error: ${error.message ?? error}`);
  process.exit(1);
});
const write = process.stdout.write.bind(process.stdout);
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  try {
    write(`${judge(line)}\n`);
  } catch (error) {
    console.error(`Error: ${error.message ?? error}`);
    process.exit(FATAL);
  }
}
process.exit(0);
