/**
 * The page's way to Python: one promise a run, whatever becomes of the interpreter.
 *
 * Nothing is fetched before `warm` or `run` is called.  A worker that overran its wall time, was stopped by the reader
 * or died is ended, and a spare, booted beside it, takes over at once.
 */
import type { RunAnswer, RunRequest, RuntimeFile, SyntaxFault } from "../protocol";
import { execute } from "./execute";
import { RuntimeLoadError } from "./manifest";
import { Sandbox, type SpawnedWorker } from "./sandbox";
import { SecondTier } from "./second_tier";
import { RuntimeSource } from "./source";
import { made, started } from "./start";

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

/** What is prepared for later waits until the first run had this long to begin. */
const SETTLE_MS = 400;
/** Wall seconds for a compiler that reads a text while it is typed. */
const CHECK_SECONDS = 2;
/** A device with this little memory does without a spare. */
const SMALL_DEVICE_GB = 2;

export class Runner {
  readonly #source: RuntimeSource;
  readonly #tier: SecondTier;
  readonly #spares: number;
  readonly #listeners = new Set<OnProgress>();
  /** Opened ahead of its use. */
  #frame: Promise<Sandbox> | undefined;
  #sandbox: Promise<Sandbox> | undefined;
  #workers: Promise<SpawnedWorker>[] = [];
  /** Set once Python was ready for the first time. */
  #settling: Promise<void> | undefined;
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
    this.#tier = new SecondTier(this.#source);
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
      if (worker === ABORTED || (await unlessAborted(this.#tier.supply(worker, request), signal)) === ABORTED) {
        this.#cancelDownload();
        return stopped();
      }
      return await this.#execute(worker, request, options);
    });
    // A queued run that was stopped ends before the one it waited for: the next waits for both.
    this.#last = Promise.allSettled([before, mine]);
    return await mine;
  }

  /**
   * Run something of our own while nobody waits, so that the reader's next run finds all that it needs tried before.
   *
   * The spare stands by meanwhile; without one nothing is rehearsed.
   */
  async rehearse(request: RunRequest, wallSeconds: number): Promise<void> {
    await this.warm();
    await this.#settling;
    const sandbox = this.#sandbox;
    const [first, spare] = this.#workers;
    if (this.#state !== "ready" || !sandbox || !first || !spare) return;
    await spare;
    if (this.#state !== "ready" || this.#workers[0] !== first) return;
    this.#workers.shift();
    const worker = await first;
    const execution = await execute(worker, request, wallSeconds, new AbortController().signal).catch(() => null);
    if (this.#sandbox !== sandbox) return;
    if (!execution || execution.worn || this.#workers.length > this.#spares) return worker.end();
    // The first place belongs to a run in progress.
    if (this.#state === "ready") this.#workers.unshift(first);
    else this.#workers.push(first);
  }

  /** What the compiler says of `code`; undefined unless an interpreter is ready and has nothing to do. */
  async check(code: string): Promise<SyntaxFault | null | undefined> {
    if (this.#state !== "ready") return undefined;
    const answer = await this.run({ type: "check", code }, { wallSeconds: CHECK_SECONDS });
    return answer.type === "check" ? answer.problem : undefined;
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
      this.#settling ??= this.#settle(sandbox);
      return worker;
    } catch (error) {
      this.#forget(sandbox);
      // What an earlier visit left may be damaged: the network is asked before the reader is told.
      if (await this.#source.distrust()) return await this.#worker();
      throw error;
    }
  }

  /** Start workers until the wanted number is there; returns the first. */
  #refill(opening: Promise<Sandbox>, wanted = 1 + (this.#settling ? this.#spares : 0)): Promise<SpawnedWorker> {
    while (this.#workers.length < wanted) {
      const starting = opening.then((sandbox) => started(sandbox.spawn()));
      starting.then((worker) => (this.#extending ? this.#tier.give(worker) : undefined)).catch(() => {});
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
  async #settle(sandbox: Promise<Sandbox>): Promise<void> {
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

  /** Bring the second tier to every worker, and to each that starts later. */
  async #extendAll(): Promise<void> {
    try {
      await this.#source.rest();
      this.#extending = true;
      for (const worker of await Promise.all(this.#workers)) await this.#tier.give(worker);
    } catch {
      // A run that needs it asks again, and tells what is missing.
    }
  }

  async #execute(worker: SpawnedWorker, request: RunRequest, options: RunOptions): Promise<RunAnswer> {
    const disposing = new AbortController();
    this.#stopRunning = () => disposing.abort();
    const { signal = disposing.signal, wallSeconds } = options;
    this.#state = "running";
    let worn = true;
    try {
      const execution = await execute(worker, request, wallSeconds, AbortSignal.any([signal, disposing.signal]));
      worn = execution.worn;
      return execution.answer;
    } finally {
      this.#stopRunning = () => {};
      if (this.#state === "running") this.#state = "ready";
      if (worn) this.#replace(worker);
    }
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
    this.#settling = undefined;
    this.#extending = false;
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
