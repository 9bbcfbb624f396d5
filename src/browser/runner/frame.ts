/**
 * The script inside the sandbox's document: an opaque origin without network or storage.
 *
 * It compiles the wasm once, spawns workers and ends them.  It hears only the port of its first message, so that a
 * worker that forges messages to its frame reaches nobody.
 */
import {
  type BootMessage,
  type ConnectMessage,
  type FrameReport,
  type ModuleMessage,
  type Piece,
  parseFrameRequest,
  type RuntimeFiles,
  type WorkerRole,
} from "../protocol";
import { soundBytes } from "./sum";

type Report = (message: FrameReport) => void;

let files: RuntimeFiles | undefined;
let module: Promise<WebAssembly.Module> | undefined;
let workerUrl = "";
const workers = new Map<number, Worker>();
/** What waits for the files: one entry a worker that was asked for before they came. */
let waiting: (() => void)[] = [];

function connect(event: MessageEvent<ConnectMessage>): void {
  const port = event.ports[0];
  if (event.source !== window.parent || !port) return;
  window.removeEventListener("message", connect);
  workerUrl = URL.createObjectURL(new Blob([event.data.workerScript], { type: "text/javascript" }));
  const report: Report = (message) => port.postMessage(message);
  port.onmessage = (message) => {
    const request = parseFrameRequest(message.data);
    switch (request.type) {
      case "prepare":
        prepare(request.files, report);
        break;
      case "snapshot":
        if (files) files.snapshot = request.snapshot;
        break;
      case "spawn":
        spawn(request.worker, request.role, message.ports[0], report);
        break;
      case "end":
        end(request.worker);
        break;
    }
  };
}

function prepare(given: RuntimeFiles, report: Report): void {
  files = given;
  module = compile(given.wasm);
  module.catch((error) => report({ type: "unprepared", file: "wasm", message: String(error) }));
  for (const start of waiting) start();
  waiting = [];
}

async function compile(wasm: Piece): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await soundBytes(wasm, "wasm"));
}

function spawn(id: number, role: WorkerRole, control: MessagePort | undefined, report: Report): void {
  if (!control) return;
  const fail = (message: string) => report({ type: "worker-failed", worker: id, message });
  try {
    // Classic on purpose: a module worker from a blob does not start at an opaque origin in Chromium.
    const worker = new Worker(workerUrl);
    workers.set(id, worker);
    worker.onerror = (event) => fail(event.message || "the worker did not start");
    const start = () => boot(worker, role, control);
    if (files) start();
    else waiting.push(start);
  } catch (error) {
    fail(String(error));
  }
}

function boot(worker: Worker, role: WorkerRole, control: MessagePort): void {
  if (!files) return;
  const { loader, boot, snapshot } = files;
  const message: BootMessage = { type: "boot", files: { loader, boot, snapshot }, role };
  worker.postMessage(message, [control]);
  module?.then(
    (compiled) => worker.postMessage({ type: "module", module: compiled } satisfies ModuleMessage),
    () => {}, // Reported by `prepare`.
  );
}

function end(id: number): void {
  workers.get(id)?.terminate();
  workers.delete(id);
}

window.addEventListener("message", connect);
