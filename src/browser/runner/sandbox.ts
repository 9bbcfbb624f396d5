/** The opaque-origin frame in which readers' code runs, and the page's end of its port. */
import { frameHash, frameScript, workerScript } from "embedded:scripts";
import {
  type ConnectMessage,
  type FrameReport,
  type FrameRequest,
  parseFrameReport,
  type RuntimeFile,
  type WorkerRequest,
  type WorkerRole,
} from "../protocol";
import { RuntimeLoadError } from "./manifest";

const POLICY = [
  "default-src 'none'",
  `script-src '${frameHash}' blob: 'wasm-unsafe-eval'`,
  "worker-src blob:",
  "connect-src 'none'",
].join("; ");

const DOCUMENT = [
  "<!doctype html>",
  `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
  "<title>Python sandbox</title>",
  `<script>${frameScript}</script>`,
].join("");

/** A worker's control port, and its end. */
export interface SpawnedWorker {
  port: MessagePort;
  send(request: WorkerRequest, transfer?: Transferable[]): void;
  /** Called at most once, when the browser says that the worker failed outside our protocol. */
  onFailure: (error: RuntimeLoadError) => void;
  end(): void;
}

export class Sandbox {
  readonly #frame: HTMLIFrameElement;
  readonly #port: MessagePort;
  readonly #workers = new Map<number, SpawnedWorker>();
  #next = 0;
  #failed: RuntimeLoadError | null = null;

  private constructor(frame: HTMLIFrameElement, port: MessagePort) {
    this.#frame = frame;
    this.#port = port;
    port.onmessage = (event) => this.#hear(parseFrameReport(event.data));
  }

  /** Put the frame into the page and connect to it; it can spawn workers, which wait for the files. */
  static async open(): Promise<Sandbox> {
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts");
    frame.setAttribute("aria-hidden", "true");
    frame.tabIndex = -1;
    frame.title = "Python sandbox";
    frame.hidden = true;
    frame.srcdoc = DOCUMENT;
    const loaded = new Promise<void>((resolve) => frame.addEventListener("load", () => resolve(), { once: true }));
    document.body.append(frame);
    await loaded;
    const { port1, port2 } = new MessageChannel();
    const sandbox = new Sandbox(frame, port1);
    const connect: ConnectMessage = { type: "connect", workerScript };
    frame.contentWindow?.postMessage(connect, "*", [port2]);
    return sandbox;
  }

  /** Whether the frame still lives: a page may have removed it with its surroundings. */
  get alive(): boolean {
    return this.#frame.isConnected;
  }

  /** Hand over one of the files that Python starts from; workers that wait for it go on. */
  give(file: RuntimeFile): void {
    this.#send({ type: "file", file });
  }

  /** Tell every worker that is or will be there that it cannot start. */
  fail(error: RuntimeLoadError): void {
    this.#failed = error;
    for (const worker of [...this.#workers.values()]) worker.onFailure(error);
  }

  /** Start a worker; it reports over its port when it is ready. */
  spawn(role: WorkerRole = "runner"): SpawnedWorker {
    const id = this.#next++;
    const { port1, port2 } = new MessageChannel();
    const worker: SpawnedWorker = {
      port: port1,
      send: (request, transfer = []) => port1.postMessage(request, transfer),
      onFailure: () => {},
      end: () => {
        this.#workers.delete(id);
        port1.close();
        this.#send({ type: "end", worker: id });
      },
    };
    this.#workers.set(id, worker);
    this.#send({ type: "spawn", worker: id, role }, [port2]);
    const failed = this.#failed;
    if (failed) queueMicrotask(() => worker.onFailure(failed));
    return worker;
  }

  /** Remove the frame and every worker with it. */
  close(): void {
    for (const worker of this.#workers.values()) worker.end();
    this.#port.close();
    this.#frame.remove();
  }

  #send(request: FrameRequest, transfer: Transferable[] = []): void {
    this.#port.postMessage(request, transfer);
  }

  #hear(report: FrameReport): void {
    if (report.type === "worker-failed") {
      this.#workers.get(report.worker)?.onFailure(new RuntimeLoadError("worker", report.message));
    } else {
      this.fail(new RuntimeLoadError(report.file, report.message));
    }
  }
}
