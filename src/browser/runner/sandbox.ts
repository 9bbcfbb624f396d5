/** The opaque-origin frame in which readers' code runs, and the page's end of its port. */
import { frameHash, frameScript } from "embedded:frame";
import { type FrameReport, type FrameRequest, parseFrameReport, type RuntimeFiles } from "../protocol";
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
  /** Called at most once, when the browser says that the worker failed outside our protocol. */
  onFailure: (message: string) => void;
  end(): void;
}

export class Sandbox {
  readonly #frame: HTMLIFrameElement;
  readonly #port: MessagePort;
  readonly #workers = new Map<number, SpawnedWorker>();
  #next = 0;
  #onPrepared: (report: FrameReport & { type: "prepared" | "unprepared" }) => void = () => {};

  private constructor(frame: HTMLIFrameElement, port: MessagePort) {
    this.#frame = frame;
    this.#port = port;
    port.onmessage = (event) => this.#hear(parseFrameReport(event.data));
  }

  /** Put the frame into the page, hand it the runtime's bytes and wait until the wasm is compiled. */
  static async open(files: RuntimeFiles): Promise<Sandbox> {
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
    frame.contentWindow?.postMessage({ type: "connect" }, "*", [port2]);
    await sandbox.#prepare(files);
    return sandbox;
  }

  /** Whether the frame still lives: a page may have removed it with its surroundings. */
  get alive(): boolean {
    return this.#frame.isConnected;
  }

  /** Start a worker; it reports over its port when it is ready. */
  spawn(): SpawnedWorker {
    const id = this.#next++;
    const { port1, port2 } = new MessageChannel();
    const worker: SpawnedWorker = {
      port: port1,
      onFailure: () => {},
      end: () => {
        this.#workers.delete(id);
        port1.close();
        this.#send({ type: "end", worker: id });
      },
    };
    this.#workers.set(id, worker);
    this.#send({ type: "spawn", worker: id }, [port2]);
    return worker;
  }

  /** Remove the frame and every worker with it. */
  close(): void {
    for (const worker of this.#workers.values()) worker.end();
    this.#port.close();
    this.#frame.remove();
  }

  async #prepare(files: RuntimeFiles): Promise<void> {
    const answered = new Promise<FrameReport>((resolve) => {
      this.#onPrepared = resolve;
    });
    this.#send({ type: "prepare", files }, Object.values(files));
    const report = await answered;
    if (report.type === "unprepared") {
      this.close();
      throw new RuntimeLoadError(report.file, report.message);
    }
  }

  #send(request: FrameRequest, transfer: Transferable[] = []): void {
    this.#port.postMessage(request, transfer);
  }

  #hear(report: FrameReport): void {
    switch (report.type) {
      case "prepared":
      case "unprepared":
        this.#onPrepared(report);
        break;
      case "worker-failed": {
        const worker = this.#workers.get(report.worker);
        if (worker) worker.onFailure(report.message);
        break;
      }
    }
  }
}
