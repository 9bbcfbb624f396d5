/**
 * The worker inside the sandbox: boots Pyodide from bytes and runs one request at a time.
 *
 * A run's answer goes over that run's private port and nowhere else.  After a fatal error of the interpreter the worker
 * only says so: the page ends it and takes a fresh one.
 */
import "./classic";
import { lock } from "embedded:lock";
import { loadPyodide, type PyodideAPI } from "pyodide";
import type { BootMessage, RunMessage, RunReport, WorkerReport } from "../protocol";
import { makeDeadline } from "./deadline";
import { capMemory, ENVIRONMENT, openJudge } from "./interpreter";

/** Never asked: Pyodide wants absolute addresses, and every byte is already here. */
const NOWHERE = "https://runtime.invalid/";

// Taken before any of the reader's code runs, which could replace them on their prototypes.
const post = MessagePort.prototype.postMessage;
const { stringify } = JSON;
const now = performance.now.bind(performance);

async function boot(message: BootMessage): Promise<(request: string) => string> {
  capMemory();
  const { module, files } = message;
  const deadline = makeDeadline(now);
  const pyodide = await startPyodide(module, files);
  const zips = { packages: new Uint8Array(files.packages), judge: new Uint8Array(files.judge) };
  return openJudge(pyodide, zips, deadline);
}

/** Pyodide fetches its parts by address; while it starts, `fetch` and streaming instantiation give it our bytes. */
async function startPyodide(module: WebAssembly.Module, files: BootMessage["files"]): Promise<PyodideAPI> {
  const loader = URL.createObjectURL(new Blob([files.loader], { type: "text/javascript" }));
  const { fetch } = self;
  const { instantiateStreaming } = WebAssembly;
  let refuse: (reason: unknown) => void = () => {};
  // Pyodide only warns when the wasm does not start, and its promise then never settles.
  const refused = new Promise<never>((_resolve, reject) => {
    refuse = reject;
  });
  self.fetch = async (input) => new Response(String(input).endsWith(".zip") ? files.stdlib : null);
  WebAssembly.instantiateStreaming = async (_source, imports) => {
    try {
      return { module, instance: await WebAssembly.instantiate(module, imports) };
    } catch (error) {
      refuse(error);
      throw error;
    }
  };
  try {
    const { default: createPyodideModule } = await import(loader);
    const started = loadPyodide({
      createPyodideModule,
      indexURL: NOWHERE,
      stdLibURL: `${NOWHERE}stdlib.zip`,
      lockFileContents: lock,
      packageBaseUrl: NOWHERE,
      env: { ...ENVIRONMENT },
      stdin: () => null,
      stdout: () => {},
      stderr: () => {},
    });
    return await Promise.race([started, refused]);
  } finally {
    self.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
    URL.revokeObjectURL(loader);
  }
}

function serve(control: MessagePort, judge: (request: string) => string): void {
  control.onmessage = (event: MessageEvent<RunMessage>) => {
    const port = event.ports[0];
    if (!port || event.data.type !== "run") return;
    let report: RunReport;
    try {
      report = { type: "answer", json: judge(stringify(event.data.request)) };
    } catch (error) {
      report = { type: "fatal", message: String(error).slice(0, 2000) };
    }
    post.call(port, report);
  };
}

self.addEventListener(
  "message",
  async (event: MessageEvent<BootMessage>) => {
    const control = event.ports[0];
    if (!control) return;
    const report = (message: WorkerReport) => post.call(control, message);
    try {
      const judge = await boot(event.data);
      serve(control, judge);
      report({ type: "ready" });
    } catch (error) {
      report({ type: "unready", message: String(error).slice(0, 2000) });
    }
  },
  { once: true },
);
