/** Which runs need the second tier of the library, and which workers have it. */
import type { RunRequest } from "../protocol";
import type { SpawnedWorker } from "./sandbox";
import type { RuntimeSource } from "./source";

export class SecondTier {
  readonly #source: RuntimeSource;
  readonly #given = new WeakMap<SpawnedWorker, Promise<void>>();

  constructor(source: RuntimeSource) {
    this.#source = source;
  }

  /** Give it to a worker, once; rejects with `RuntimeLoadError` when it cannot be fetched. */
  give(worker: SpawnedWorker): Promise<void> {
    const known = this.#given.get(worker);
    if (known) return known;
    const giving = this.#give(worker);
    this.#given.set(worker, giving);
    giving.catch(() => this.#given.delete(worker));
    return giving;
  }

  /** A run that imports from it waits for it; every other run does not. */
  async supply(worker: SpawnedWorker, request: RunRequest): Promise<void> {
    if (this.#given.has(worker)) return await this.give(worker);
    const { modules } = await this.#source.contents();
    if (mentions(request, modules)) await this.give(worker);
  }

  async #give(worker: SpawnedWorker): Promise<void> {
    const [zip, { packages }] = await Promise.all([this.#source.rest(), this.#source.contents()]);
    worker.send({ type: "extend", zip, packages });
  }
}

/** Whether the request's code imports one of `modules`, or names one where it could be imported by name. */
export function mentions(request: RunRequest, modules: string[]): boolean {
  if (request.type === "check") return false;
  const code = request.type === "judge" ? [request.submission, request.tests] : request.cells;
  const names = modules.join("|");
  const pattern = new RegExp(`\\b(?:import|from)\\b[^\\n]*\\b(?:${names})\\b|["'](?:${names})\\b`);
  return names !== "" && code.some((text) => pattern.test(text));
}
