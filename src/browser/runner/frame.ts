/**
 * The script inside the sandbox's document: an opaque origin without network or storage.
 *
 * It compiles the wasm once, spawns workers and ends them.  It hears only the port of its first message, so that a
 * worker that forges messages to its frame reaches nobody.
 */
import { type BootMessage, type FrameReport, parseFrameRequest, type RuntimeFiles } from "../protocol";

let module: WebAssembly.Module | undefined;
let files: BootMessage["files"] | undefined;
let workerUrl = "";
const workers = new Map<number, Worker>();

function connect(event: MessageEvent): void {
  const port = event.ports[0];
  if (event.source !== window.parent || !port) return;
  window.removeEventListener("message", connect);
  const report = (message: FrameReport) => port.postMessage(message);
  port.onmessage = (message) => {
    const request = parseFrameRequest(message.data);
    switch (request.type) {
      case "prepare":
        void prepare(request.files, report);
        break;
      case "spawn":
        spawn(request.worker, message.ports[0], report);
        break;
      case "end":
        end(request.worker);
        break;
    }
  };
}

async function prepare(given: RuntimeFiles, report: (message: FrameReport) => void): Promise<void> {
  const { wasm, worker, ...rest } = given;
  try {
    module = await WebAssembly.compile(wasm);
    files = rest;
    workerUrl = URL.createObjectURL(new Blob([worker], { type: "text/javascript" }));
    report({ type: "prepared" });
  } catch (error) {
    report({ type: "unprepared", file: "wasm", message: String(error) });
  }
}

function spawn(id: number, control: MessagePort | undefined, report: (message: FrameReport) => void): void {
  if (!module || !files || !control) {
    report({ type: "worker-failed", worker: id, message: "the frame is not prepared" });
    return;
  }
  try {
    // Classic on purpose: a module worker from a blob does not start at an opaque origin in Chromium.
    const worker = new Worker(workerUrl);
    workers.set(id, worker);
    worker.onerror = (event) =>
      report({ type: "worker-failed", worker: id, message: event.message || "the worker did not start" });
    const boot: BootMessage = { type: "boot", module, files };
    worker.postMessage(boot, [control]);
  } catch (error) {
    report({ type: "worker-failed", worker: id, message: String(error) });
  }
}

function end(id: number): void {
  workers.get(id)?.terminate();
  workers.delete(id);
}

window.addEventListener("message", connect);
