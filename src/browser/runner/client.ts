/**
 * The page's way to Python: one promise a run, whatever becomes of the interpreter.
 *
 * Nothing is fetched before `warm` or `run` is called.  A worker that overran its wall time, was stopped by the reader
 * or died is ended, and a spare, booted beside it, takes over at once.
 */
import {
  type Piece,
  parseAnswer,
  parseRunReport,
  parseWorkerReport,
  type RunAnswer,
  type RunRequest,
  type RuntimeFile,
} from "../protocol";
import { RuntimeLoadError } from "./manifest";
import { Sandbox, type SpawnedWorker } from "./sandbox";
import { RuntimeSource } from "./source";

export type { RunAnswer, RunRequest } from "../protocol";
export { RuntimeLoadError } from "./manifest";

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
/** An interpreter that has grown beyond this many bytes is replaced: its memory never shrinks. */
const RECYCLE_BYTES = 256 * 1024 * 1024;
/** What is prepared for later waits until the first run had this long to begin. */
const SETTLE_MS = 400;
/** A device with this little memory does without a spare. */
const SMALL_DEVICE_GB = 2;

export class Runner {
  readonly #source: RuntimeSource;
  readonly #spares: number;
  readonly #listeners = new Set<OnProgress>();
  /** Opened ahead of its use. */
  #frame: Promise<Sandbox> | undefined;
  #sandbox: Promise<Sandbox> | undefined;
  #workers: Promise<SpawnedWorker>[] = [];
  readonly #extended = new WeakSet<SpawnedWorker>();
  #settled = false;
  /** The second tier has arrived: every worker gets it. */
  #extending = false;
  #loading: AbortController | undefined;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();
  #stopRunning: () => void = () => {};
  #state: RunnerState = "idle";
  #progress: Progress = { stage: "download", loaded: 0, total: 0 };

  /** `spares` workers are kept booted beside the one that runs. */
  constructor(manifestUrl: string, options: { spares?: number } = {}) {
    this.#source = new RuntimeSource(manifestUrl);
    this.#spares = options.spares ?? 1;
  }

  get state(): RunnerState {
    return this.#state;
  }

  /** Open the sandbox, and start Python where an earlier visit left all it needs. */
  async anticipate(): Promise<void> {
    if (this.#state !== "idle" || this.#frame) return;
    this.#frame = Sandbox.open();
    if (await this.#source.isKept()) await this.warm();
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
      if (worker === ABORTED || (await unlessAborted(this.#supply(worker, request), signal)) === ABORTED) {
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
    for (const open of [sandbox, this.#frame]) open?.then((frame) => frame.close()).catch(() => {});
  }

  /** The first worker that is booted or booting; loads whatever is missing for it. */
  async #worker(): Promise<SpawnedWorker> {
    if (this.#state === "disposed") throw new RuntimeLoadError("runtime", "this page no longer runs Python");
    const existing = this.#sandbox;
    if (existing && !(await existing.catch(() => undefined))?.alive) this.#forget(existing);
    this.#sandbox ??= this.#open();
    const sandbox = this.#sandbox;
    try {
      const worker = await (this.#workers[0] ?? this.#refill(sandbox, 1));
      this.#tell("ready");
      void this.#settle();
      return worker;
    } catch (error) {
      this.#forget(sandbox);
      // What an earlier visit left may be damaged: the network is asked before the reader is told.
      if (await this.#source.distrust()) return await this.#worker();
      throw error;
    }
  }

  /** Start workers until the wanted number is there; returns the first. */
  #refill(opening: Promise<Sandbox>, wanted = 1 + (this.#settled ? this.#spares : 0)): Promise<SpawnedWorker> {
    while (this.#workers.length < wanted) {
      const starting = opening.then((sandbox) => started(sandbox.spawn()));
      starting.then((worker) => (this.#extending ? this.#extend(worker) : undefined)).catch(() => {});
      this.#workers.push(starting);
    }
    return this.#workers[0] as Promise<SpawnedWorker>;
  }

  /** The frame and its first worker start while the bytes are still on their way. */
  async #open(): Promise<Sandbox> {
    const loading = new AbortController();
    this.#loading = loading;
    this.#state = "loading";
    this.#tell("download", 0, 0);
    const early = this.#frame;
    this.#frame = undefined;
    const sandbox = early ? early.then((open) => (open.alive ? open : Sandbox.open())) : Sandbox.open();
    void this.#load(sandbox, loading);
    return await sandbox;
  }

  async #load(opening: Promise<Sandbox>, loading: AbortController): Promise<void> {
    const give = (file: RuntimeFile) => void opening.then((sandbox) => sandbox.give(file));
    try {
      await this.#source.files(give, loading.signal, (loaded, total) => this.#tell("download", loaded, total));
      if (this.#state === "loading") this.#tell("start");
    } catch (error) {
      const known = error instanceof RuntimeLoadError ? error : new RuntimeLoadError("runtime", String(error));
      (await opening).fail(known);
    } finally {
      if (this.#loading === loading) this.#loading = undefined;
    }
  }

  /** Once Python is ready and nobody waits for it: the rest of the library, a snapshot for later, and a spare. */
  async #settle(): Promise<void> {
    const sandbox = this.#sandbox;
    if (this.#settled || !sandbox) return;
    this.#settled = true;
    await this.#idle();
    if (this.#sandbox !== sandbox) return;
    const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
    const rest = saving ? Promise.resolve() : this.#extendAll();
    if (this.#source.wantsSnapshot) await this.#makeSnapshot(sandbox).catch(() => {});
    if (this.#sandbox === sandbox) this.#refill(sandbox);
    await rest;
  }

  async #idle(): Promise<void> {
    do await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    while (this.#state === "running");
  }

  /** A worker of its own boots, is copied and ended: it never runs what a reader wrote. */
  async #makeSnapshot(opening: Promise<Sandbox>): Promise<void> {
    const sandbox = await opening;
    const snapshot = await made(sandbox.spawn("maker"));
    sandbox.give({ role: "snapshot", piece: snapshot });
    void this.#source.keep(snapshot);
  }

  /** Bring the second tier to every worker, and to each that starts later before its first run. */
  async #extendAll(): Promise<void> {
    try {
      await this.#source.rest();
      this.#extending = true;
      for (const worker of await Promise.all(this.#workers)) await this.#extend(worker);
    } catch {
      // A run that needs it asks again, and tells what is missing.
    }
  }

  async #extend(worker: SpawnedWorker): Promise<void> {
    if (this.#extended.has(worker)) return;
    this.#extended.add(worker);
    const [zip, { packages }] = await Promise.all([this.#source.rest(), this.#source.contents()]);
    worker.send({ type: "extend", zip, packages });
  }

  /** A run that imports from the second tier waits for it; every other run does not. */
  async #supply(worker: SpawnedWorker, request: RunRequest): Promise<void> {
    if (this.#extended.has(worker)) return;
    const { modules } = await this.#source.contents();
    if (mentions(request, modules)) await this.#extend(worker);
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
          finish(() => {
            if (report.memory > RECYCLE_BYTES) this.#replace(worker);
            resolve(answer);
          });
        } catch (error) {
          finish(() => {
            this.#replace(worker);
            reject(error);
          });
        }
      };
      worker.send({ type: "run", request }, [port2]);
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
    if (this.#waiting > 1 || !this.#loading) return;
    this.#loading.abort();
    if (this.#sandbox) this.#forget(this.#sandbox);
  }

  /** Close what failed or was lost, unless another run has replaced it meanwhile. */
  #forget(failed: Promise<Sandbox>): void {
    failed.then((sandbox) => sandbox.close()).catch(() => {});
    if (this.#sandbox !== failed) return;
    this.#sandbox = undefined;
    this.#workers = [];
    this.#settled = false;
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

/** Resolves with what the worker reports first; a worker that fails, or says nothing, is ended. */
function reported(worker: SpawnedWorker): Promise<"ready" | Piece> {
  return new Promise((resolve, reject) => {
    const fail = (error: RuntimeLoadError) => {
      clearTimeout(timer);
      worker.end();
      reject(error);
    };
    const late = () => fail(new RuntimeLoadError("worker", `Python did not start within ${START_SECONDS} s`));
    const timer = setTimeout(late, START_SECONDS * 1000);
    worker.onFailure = fail;
    worker.port.onmessage = (event) => {
      const report = parseWorkerReport(event.data);
      if (report.type === "unready") return fail(new RuntimeLoadError(report.file, report.message));
      clearTimeout(timer);
      worker.onFailure = () => {};
      resolve(report.type === "ready" ? "ready" : report.snapshot);
    };
  });
}

async function started(worker: SpawnedWorker): Promise<SpawnedWorker> {
  await reported(worker);
  return worker;
}

/** The maker's snapshot; the maker is ended. */
async function made(worker: SpawnedWorker): Promise<Piece> {
  const snapshot = await reported(worker);
  worker.end();
  if (snapshot === "ready") throw new RuntimeLoadError("worker", "the maker made no snapshot");
  return snapshot;
}

/** Whether the request's code imports one of `modules`, or names one where it could be imported by name. */
export function mentions(request: RunRequest, modules: string[]): boolean {
  const code = request.type === "judge" ? [request.submission, request.tests] : request.cells;
  const names = modules.join("|");
  const pattern = new RegExp(`\\b(?:import|from)\\b[^\\n]*\\b(?:${names})\\b|["'](?:${names})\\b`);
  return names !== "" && code.some((text) => pattern.test(text));
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
  const named = document.querySelector<HTMLMetaElement>('meta[name="playbook-runtime"]')?.content;
  if (!named) throw new RuntimeLoadError("manifest", "this page names no Python runtime");
  const { deviceMemory = 8 } = navigator as { deviceMemory?: number };
  shared ??= new Runner(new URL(named, document.baseURI).href, { spares: deviceMemory > SMALL_DEVICE_GB ? 1 : 0 });
  return shared;
}
