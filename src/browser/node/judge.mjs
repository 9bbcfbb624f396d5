// The judge in Pyodide under Node, from the image the page loads: JSON requests a line in, JSON answers a line out.
//   node judge.mjs <manifest.json>
// Its caller kills it when a request takes too long; after a fatal error of the interpreter it leaves by itself.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { loadPyodide } from "pyodide";
import { importRunner, quietly } from "./runner.mjs";

const FATAL = 70;

async function start(manifestPath) {
  const { assets, rest } = JSON.parse(readFileSync(manifestPath, "utf8"));
  const file = (role) => join(dirname(manifestPath), assets[role].url);
  const { capMemory, ENVIRONMENT, extend, makeDeadline, openJudge, prepare } = await importRunner();
  capMemory();
  const pyodide = await loadPyodide(quietly(file("boot"), ENVIRONMENT));
  prepare(pyodide);
  extend(pyodide, readFileSync(file("rest")), rest.packages);
  const deadline = makeDeadline(() => performance.now());
  return openJudge(pyodide, deadline);
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
