/**
 * The worker inside the sandbox: boots Pyodide from bytes and runs one request at a time.
 *
 * A run's answer goes over that run's private port and nowhere else.  After a fatal error of the interpreter the worker
 * only says so: the page ends it and takes a fresh one.
 */
import "./classic";
import { lock } from "embedded:lock";
import { loadPyodide, type PyodideAPI } from "pyodide";
import type {
  BootMessage,
  RunReport,
  RunRequest,
  RuntimeFiles,
  WorkerReport,
  WorkerRequest,
  WorkerRole,
} from "../protocol";
import { makeDeadline } from "./deadline";
import { capMemory, ENVIRONMENT, extend, openJudge, prepare } from "./interpreter";
import { soundBytes, sum } from "./sum";

/** Never asked: Pyodide wants absolute addresses, and every byte is already here. */
const NOWHERE = "https://runtime.invalid/";

// Taken before any of the reader's code runs, which could replace them on their prototypes.
const post = MessagePort.prototype.postMessage;
const { stringify } = JSON;
const now = performance.now.bind(performance);

/** Where the answer of the run in progress goes. */
let running: MessagePort | null = null;

/** A program that closes its worker would leave the page waiting for an answer: the page is told instead. */
function refuseToClose(): void {
  const close = () => {
    if (running) post.call(running, { type: "fatal", message: "the program closed its worker" } satisfies RunReport);
  };
  Object.defineProperty(self, "close", { value: close });
  Object.defineProperty(Object.getPrototypeOf(self), "close", { value: close });
}

interface Interpreter {
  judge: (request: string) => string;
  extend: (zip: Uint8Array, packages: string[]) => void;
  /** Bytes of the interpreter's memory. */
  memory: () => number;
}

/** Everything that the frame sends, each part as a promise. */
class Arrivals {
  readonly #resolvers = new Map<string, (value: never) => void>();
  readonly module = this.#awaited<WebAssembly.Module>("module");
  readonly loader = this.#awaited<RuntimeFiles["loader"]>("loader");
  readonly boot = this.#awaited<RuntimeFiles["boot"]>("boot");
  readonly snapshot = this.#awaited<RuntimeFiles["snapshot"]>("snapshot");

  take(name: string, value: unknown): void {
    this.#resolvers.get(name)?.(value as never);
  }

  #awaited<T>(name: string): Promise<T> {
    return new Promise<T>((resolve) => this.#resolvers.set(name, resolve));
  }
}

async function boot(role: WorkerRole, arrivals: Arrivals): Promise<PyodideAPI> {
  const [module, loader, library, memory] = await Promise.all([
    arrivals.module,
    arrivals.loader.then((piece) => soundBytes(piece, "loader")).then(importLoader),
    arrivals.boot.then((piece) => soundBytes(piece, "boot")),
    arrivals.snapshot.then((piece) => (piece && role === "runner" ? soundBytes(piece, "snapshot") : null)),
  ]);
  const options = memory ? { _loadSnapshot: memory } : { _makeSnapshot: role === "maker" };
  const pyodide = await startPyodide(module, loader, library, options);
  // What a snapshot froze, the judge draws anew for every run: see ProcessState.
  if (!memory) prepare(pyodide);
  return pyodide;
}

type Loader = NonNullable<NonNullable<Parameters<typeof loadPyodide>[0]>["createPyodideModule"]>;

async function importLoader(bytes: ArrayBuffer): Promise<Loader> {
  const url = URL.createObjectURL(new Blob([bytes], { type: "text/javascript" }));
  try {
    return (await import(url)).default;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Pyodide fetches its parts by address; while it starts, `fetch` and streaming instantiation give it our bytes. */
async function startPyodide(
  module: WebAssembly.Module,
  createPyodideModule: Loader,
  library: ArrayBuffer,
  options: { _loadSnapshot?: ArrayBuffer; _makeSnapshot?: boolean },
): Promise<PyodideAPI> {
  const { fetch } = self;
  const { instantiateStreaming } = WebAssembly;
  let refuse: (reason: unknown) => void = () => {};
  // Pyodide only warns when the wasm does not start, and its promise then never settles.
  const refused = new Promise<never>((_resolve, reject) => {
    refuse = reject;
  });
  self.fetch = async (input) => new Response(String(input).endsWith(".zip") ? library : null);
  WebAssembly.instantiateStreaming = async (_source, imports) => {
    try {
      return { module, instance: await WebAssembly.instantiate(module, imports) };
    } catch (error) {
      refuse(error);
      throw error;
    }
  };
  try {
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
      ...options,
    });
    return await Promise.race([started, refused]);
  } finally {
    self.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}

function open(pyodide: PyodideAPI): Interpreter {
  const judge = openJudge(pyodide, makeDeadline(now));
  const { _module: internals } = pyodide as unknown as { _module: { HEAP8: Int8Array } };
  return {
    judge,
    extend: (zip, packages) => extend(pyodide, zip, packages),
    memory: () => internals.HEAP8.length,
  };
}

function serve(control: MessagePort, interpreter: Interpreter): void {
  let extended: Promise<void> = Promise.resolve();
  control.onmessage = async (event: MessageEvent<WorkerRequest>) => {
    const request = event.data;
    if (request.type === "extend") {
      extended = request.zip
        .arrayBuffer()
        .then((zip) => interpreter.extend(new Uint8Array(zip), request.packages))
        .catch(() => {}); // What it brings stays missing, and an import says so.
      return;
    }
    const port = event.ports[0];
    if (!port) return;
    await extended;
    answer(port, request.request, interpreter);
  };
}

function answer(port: MessagePort, request: RunRequest, interpreter: Interpreter): void {
  let report: RunReport;
  running = port;
  try {
    report = { type: "answer", json: interpreter.judge(stringify(request)), memory: interpreter.memory() };
  } catch (error) {
    report = { type: "fatal", message: String(error).slice(0, 2000) };
  }
  running = null;
  post.call(port, report);
}

function snapshotOf(pyodide: PyodideAPI): WorkerReport {
  const make = pyodide as unknown as { makeMemorySnapshot(): Uint8Array<ArrayBuffer> };
  const bytes = make.makeMemorySnapshot();
  return { type: "snapshot", snapshot: { content: new Blob([bytes]), sum: sum(bytes.buffer) } };
}

async function start(role: WorkerRole, control: MessagePort, arrivals: Arrivals): Promise<void> {
  const report = (said: WorkerReport) => post.call(control, said);
  try {
    const pyodide = await boot(role, arrivals);
    self.removeEventListener("message", hear);
    if (role === "maker") return report(snapshotOf(pyodide));
    serve(control, open(pyodide));
    report({ type: "ready" });
  } catch (error) {
    report({ type: "unready", file: "worker", message: String(error).slice(0, 2000) });
  }
}

const arrivals = new Arrivals();

function hear({ data, ports }: MessageEvent<BootMessage>): void {
  if (data.type === "module") arrivals.take("module", data.module);
  else if (data.type === "file") arrivals.take(data.file.role, data.file.piece);
  else if (ports[0]) void start(data.role, ports[0], arrivals);
}

capMemory();
refuseToClose();
self.addEventListener("message", hear);
