/**
 * The page's way to Python: one promise a run, whatever becomes of the interpreter.
 *
 * Nothing is fetched before `warm` or `run` is called.  A worker that overran its wall time, was stopped by the reader
 * or died is ended, and a fresh one is started at once from the bytes at hand.
 */
import {
  parseAnswer,
  parseRunReport,
  parseWorkerReport,
  type RunAnswer,
  type RunMessage,
  type RunRequest,
} from "../protocol";
import { fetchAssets } from "./assets";
import { fetchManifest, type Manifest, RuntimeLoadError } from "./manifest";
import { Sandbox, type SpawnedWorker } from "./sandbox";

export type { RunAnswer, RunRequest } from "../protocol";
export { type Manifest, RuntimeLoadError } from "./manifest";

export interface Progress {
  stage: "download" | "start" | "ready";
  /** Bytes of the runtime's files, for the stage "download". */
  loaded: number;
  total: number;
}

export type OnProgress = (progress: Progress) => void;

export interface RunOptions {
  signal?: AbortSignal;
  onProgress?: OnProgress;
  /** Wall time from the moment the request reaches a ready worker; past it the worker is ended. */
  wallSeconds: number;
}

export type RunnerState = "idle" | "loading" | "ready" | "running" | "disposed";

/** A worker that takes this long to start will not start at all. */
const START_SECONDS = 90;

export class Runner {
  readonly #source: Manifest | (() => Promise<Manifest>);
  readonly #spares: number;
  readonly #listeners = new Set<OnProgress>();
  #sandbox: Promise<Sandbox> | undefined;
  #workers: Promise<SpawnedWorker>[] = [];
  #loading: AbortController | undefined;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();
  #stopRunning: () => void = () => {};
  #state: RunnerState = "idle";
  #progress: Progress = { stage: "download", loaded: 0, total: 0 };

  /** `spares` workers are kept booted beside the one that runs. */
  constructor(source: Manifest | (() => Promise<Manifest>), options: { spares?: number } = {}) {
    this.#source = source;
    this.#spares = options.spares ?? 0;
  }

  get state(): RunnerState {
    return this.#state;
  }

  /** Fetch and start everything.  Rejects with `RuntimeLoadError`; a later call tries again. */
  async warm(onProgress?: OnProgress): Promise<void> {
    await this.#listening(onProgress, async () => {
      await this.#worker();
    });
  }

  /** Run one request; runs queue.  Rejects only with `RuntimeLoadError`, or when the judge refused the request. */
  async run(request: RunRequest, options: RunOptions): Promise<RunAnswer> {
    const asked = performance.now();
    const stopped = (): RunAnswer => ({
      type: "stopped",
      reason: "reader",
      seconds: (performance.now() - asked) / 1000,
    });
    const { signal } = options;
    const before = this.#last;
    const mine = this.#listening(options.onProgress, async () => {
      if (signal?.aborted || (await unlessAborted(before, signal)) === ABORTED) return stopped();
      const worker = await unlessAborted(this.#worker(), signal);
      if (worker === ABORTED) {
        this.#cancelDownload();
        return stopped();
      }
      return await this.#execute(worker, request, options);
    });
    // A queued run that was stopped ends before the one it waited for: the next waits for both.
    this.#last = Promise.allSettled([before, mine]);
    return await mine;
  }

  /** End the interpreter and everything that is loading; the instance is of no further use. */
  dispose(): void {
    this.#state = "disposed";
    this.#listeners.clear();
    this.#loading?.abort();
    const sandbox = this.#sandbox;
    this.#sandbox = undefined;
    this.#workers = [];
    this.#stopRunning();
    sandbox?.then((open) => open.close()).catch(() => {});
  }

  /** The first worker that is booted or booting; loads whatever is missing for it. */
  async #worker(): Promise<SpawnedWorker> {
    if (this.#state === "disposed") throw new RuntimeLoadError("runtime", "this page no longer runs Python");
    const existing = this.#sandbox;
    if (existing && !(await existing.catch(() => undefined))?.alive) this.#forget(existing);
    this.#sandbox ??= this.#open();
    const sandbox = this.#sandbox;
    try {
      const worker = await (this.#workers[0] ?? this.#refill(sandbox));
      this.#tell("ready");
      return worker;
    } catch (error) {
      this.#forget(sandbox);
      throw error;
    }
  }

  /** Start workers until the wanted number is there; returns the first. */
  #refill(opening: Promise<Sandbox>): Promise<SpawnedWorker> {
    while (this.#workers.length < 1 + this.#spares) {
      const starting = opening.then((sandbox) => started(sandbox.spawn()));
      starting.catch(() => {});
      this.#workers.push(starting);
    }
    return this.#workers[0] as Promise<SpawnedWorker>;
  }

  async #open(): Promise<Sandbox> {
    const loading = new AbortController();
    this.#loading = loading;
    this.#state = "loading";
    this.#tell("download", 0, 0);
    const manifest = typeof this.#source === "function" ? await this.#source() : this.#source;
    const files = await fetchAssets(manifest, loading.signal, (loaded, total) => this.#tell("download", loaded, total));
    this.#loading = undefined;
    this.#tell("start");
    const sandbox = await Sandbox.open(files);
    loading.signal.throwIfAborted();
    return sandbox;
  }

  /** Post the request to `worker` and wait for its answer, the wall, the reader or its death, whichever is first. */
  #execute(worker: SpawnedWorker, request: RunRequest, options: RunOptions): Promise<RunAnswer> {
    const began = performance.now();
    this.#state = "running";
    return new Promise<RunAnswer>((resolve, reject) => {
      const { port1, port2 } = new MessageChannel();
      const finish = (act: () => void) => {
        clearTimeout(wall);
        options.signal?.removeEventListener("abort", byReader);
        worker.onFailure = () => {};
        port1.close();
        this.#stopRunning = () => {};
        if (this.#state === "running") this.#state = "ready";
        act();
      };
      const stop = (reason: "limit" | "reader" | "crashed") =>
        finish(() => {
          this.#replace(worker);
          resolve({ type: "stopped", reason, seconds: (performance.now() - began) / 1000 });
        });
      const byReader = () => stop("reader");
      this.#stopRunning = byReader;
      const wall = setTimeout(() => stop("limit"), options.wallSeconds * 1000);
      options.signal?.addEventListener("abort", byReader, { once: true });
      worker.onFailure = () => stop("crashed");
      port1.onmessage = (event) => {
        try {
          const report = parseRunReport(event.data);
          if (report.type === "fatal") return stop("crashed");
          const answer = parseAnswer(report.json);
          finish(() => resolve(answer));
        } catch (error) {
          finish(() => {
            this.#replace(worker);
            reject(error);
          });
        }
      };
      worker.port.postMessage({ type: "run", request } satisfies RunMessage, [port2]);
    });
  }

  /** End a worker that may be in any state, and start a fresh one in its place. */
  #replace(worker: SpawnedWorker): void {
    worker.end();
    this.#workers.shift();
    if (this.#sandbox) this.#refill(this.#sandbox);
  }

  /** A reader who stops while bytes arrive, with nobody else waiting for them, wants no more bytes. */
  #cancelDownload(): void {
    if (this.#waiting > 1) return;
    this.#loading?.abort();
  }

  /** Close what failed or was lost, unless another run has replaced it meanwhile. */
  #forget(failed: Promise<Sandbox>): void {
    failed.then((sandbox) => sandbox.close()).catch(() => {});
    if (this.#sandbox !== failed) return;
    this.#sandbox = undefined;
    this.#workers = [];
    this.#loading = undefined;
    if (this.#state !== "disposed") this.#state = "idle";
  }

  async #listening<T>(onProgress: OnProgress | undefined, work: () => Promise<T>): Promise<T> {
    if (onProgress) {
      this.#listeners.add(onProgress);
      if (this.#state === "loading") onProgress(this.#progress);
    }
    this.#waiting += 1;
    try {
      return await work();
    } finally {
      this.#waiting -= 1;
      if (onProgress) this.#listeners.delete(onProgress);
    }
  }

  #tell(stage: Progress["stage"], loaded = this.#progress.loaded, total = this.#progress.total): void {
    if (stage === "ready" && this.#state === "loading") this.#state = "ready";
    this.#progress = { stage, loaded, total };
    for (const listener of this.#listeners) listener(this.#progress);
  }
}

/** Resolves when the worker says that it is ready. */
function started(worker: SpawnedWorker): Promise<SpawnedWorker> {
  return new Promise((resolve, reject) => {
    const fail = (message: string) => {
      clearTimeout(timer);
      worker.end();
      reject(new RuntimeLoadError("worker", message));
    };
    const timer = setTimeout(() => fail(`Python did not start within ${START_SECONDS} s`), START_SECONDS * 1000);
    worker.onFailure = fail;
    worker.port.onmessage = (event) => {
      const report = parseWorkerReport(event.data);
      if (report.type === "unready") return fail(report.message);
      clearTimeout(timer);
      worker.onFailure = () => {};
      resolve(worker);
    };
  });
}

const ABORTED = Symbol("aborted");

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T | typeof ABORTED> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => resolve(ABORTED), { once: true });
    work.then(resolve, reject);
  });
}

let shared: Runner | undefined;

/** The page's one runner, over the release that the page names in `<meta name="playbook-runtime">`. */
export function runner(): Runner {
  shared ??= new Runner(async () => {
    const named = document.querySelector<HTMLMetaElement>('meta[name="playbook-runtime"]')?.content;
    if (!named) throw new RuntimeLoadError("manifest", "this page names no Python runtime");
    return fetchManifest(new URL(named, document.baseURI).href);
  });
  return shared;
}
