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
  type Piece,
  parseFrameRequest,
  type RuntimeFile,
  type WorkerRole,
} from "../protocol";
import { soundBytes } from "./sum";

type Report = (message: FrameReport) => void;

let workerUrl = "";
const workers = new Map<number, Worker>();
/** What every worker is sent: those that are there as it arrives, later ones when they start. */
const messages = new Map<string, BootMessage>();

function connect(event: MessageEvent<ConnectMessage>): void {
  const port = event.ports[0];
  if (event.source !== window.parent || !port) return;
  window.removeEventListener("message", connect);
  workerUrl = URL.createObjectURL(new Blob([event.data.workerScript], { type: "text/javascript" }));
  const report: Report = (message) => port.postMessage(message);
  port.onmessage = (message) => {
    const request = parseFrameRequest(message.data);
    switch (request.type) {
      case "file":
        void take(request.file, report);
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

async function take(file: RuntimeFile, report: Report): Promise<void> {
  try {
    const { role, piece } = file;
    tell(role, role === "wasm" ? { type: "module", module: await compile(piece) } : { type: "file", file });
  } catch (error) {
    report({ type: "unprepared", file: file.role, message: String(error) });
  }
}

function tell(role: string, message: BootMessage): void {
  // A snapshot made later is for later workers: those that run have been told that there is none.
  const known = messages.has(role);
  messages.set(role, message);
  if (!known) for (const worker of workers.values()) worker.postMessage(message);
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
    worker.postMessage({ type: "boot", role } satisfies BootMessage, [control]);
    for (const message of messages.values()) worker.postMessage(message);
  } catch (error) {
    fail(String(error));
  }
}

function end(id: number): void {
  workers.get(id)?.terminate();
  workers.delete(id);
}

window.addEventListener("message", connect);
