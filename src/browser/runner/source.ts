/** Where the runtime's bytes come from: what this browser kept of an earlier visit, or the network. */
import { workerVersion } from "embedded:scripts";
import type { Piece, RuntimeFile, RuntimeFiles } from "../protocol";
import { forgetKept, getKept, type Kept, keep, type SecondTier } from "../store/kept_runtime";
import { Downloads, type OnBytes } from "./assets";
import { BOOT_ROLES, fetchManifest, type Manifest } from "./manifest";
import { sum } from "./sum";

export class RuntimeSource {
  readonly #manifestUrl: string;
  #manifest: Promise<Manifest> | undefined;
  #files: RuntimeFiles | undefined;
  #lookedUp: Promise<Kept | undefined> | undefined;
  #rest: Promise<Blob> | undefined;
  #contents: SecondTier | undefined;
  /** Off once something kept has turned out to be damaged: this page then believes the network alone. */
  #keeps = true;

  constructor(manifestUrl: string) {
    this.#manifestUrl = manifestUrl;
  }

  /** Give each file that Python starts from.  Rejects with `RuntimeLoadError`, or with the signal's reason. */
  async files(give: (file: RuntimeFile) => void, signal: AbortSignal, onBytes: OnBytes): Promise<void> {
    const kept = await this.#kept();
    if (!kept) return await this.#download(give, signal, onBytes);
    const { rest, contents, ...files } = kept;
    if (rest) this.#rest = Promise.resolve(rest);
    this.#contents = contents;
    this.#files = files;
    for (const role of [...BOOT_ROLES, "snapshot"] as const) give({ role, piece: files[role] } as RuntimeFile);
  }

  /** Whether everything was kept on an earlier visit, so that a start fetches nothing. */
  async isKept(): Promise<boolean> {
    return (await this.#kept()) !== undefined;
  }

  /** Whether a snapshot is worth making: there is none, and none has failed. */
  get wantsSnapshot(): boolean {
    return this.#keeps && this.#files?.snapshot === null;
  }

  /** Keep everything for later visits; resolves also where the browser refuses. */
  async keep(snapshot: Piece): Promise<void> {
    const files = this.#files;
    if (!files || !this.#keeps) return;
    files.snapshot = snapshot;
    const rest = await this.#rest?.catch(() => null);
    try {
      const [wasm, loader, boot] = await Promise.all([files.wasm, files.loader, files.boot].map(summed));
      const contents = await this.contents();
      if (wasm && loader && boot) await keep(this.#key, { wasm, loader, boot, snapshot, rest: rest ?? null, contents });
    } catch {
      // Storage is full or denied: the next visit fetches again, from the browser's own cache as a rule.
    }
  }

  /** Whether something kept was in use, and so may be what failed; it is forgotten. */
  async distrust(): Promise<boolean> {
    const suspicious = this.#keeps && Boolean(this.#files?.snapshot);
    if (!suspicious) return false;
    this.#files = undefined;
    this.#lookedUp = undefined;
    this.#keeps = false;
    this.#rest = undefined;
    this.#contents = undefined;
    await forgetKept().catch(() => {});
    return true;
  }

  /** Modules that only the second tier brings, and packages that lie in both. */
  async contents(): Promise<SecondTier> {
    return this.#contents ?? (await this.#described()).rest;
  }

  /** The second tier of the library; a failure is forgotten, so that a later call fetches again. */
  rest(): Promise<Blob> {
    this.#rest ??= this.#fetchRest().catch((error) => {
      this.#rest = undefined;
      throw error;
    });
    return this.#rest;
  }

  get #key(): string {
    return `${this.#manifestUrl.split("/").pop()} ${workerVersion}`;
  }

  async #kept(): Promise<Kept | undefined> {
    if (!this.#keeps) return undefined;
    this.#lookedUp ??= getKept(this.#key).catch(() => undefined);
    return await this.#lookedUp;
  }

  /** Not ended by a signal: another caller may wait for the same small file. */
  #described(): Promise<Manifest> {
    this.#manifest ??= fetchManifest(this.#manifestUrl).catch((error) => {
      this.#manifest = undefined;
      throw error;
    });
    return this.#manifest;
  }

  async #download(give: (file: RuntimeFile) => void, signal: AbortSignal, onBytes: OnBytes): Promise<void> {
    give({ role: "snapshot", piece: null });
    const downloads = new Downloads(2);
    try {
      const { assets } = await this.#described();
      const wanted = BOOT_ROLES.map((role) => assets[role]);
      const given = (content: Blob, index: number) => {
        const role = BOOT_ROLES[index];
        if (role) give({ role, piece: unsummed(content) });
      };
      const [wasm, loader, boot] = (await downloads.fetch(wanted, signal, onBytes, given)).map(unsummed);
      if (!wasm || !loader || !boot) throw new Error("a download answered with fewer files than were asked for");
      this.#files = { wasm, loader, boot, snapshot: null };
    } finally {
      downloads.close();
    }
  }

  async #fetchRest(): Promise<Blob> {
    const { assets } = await this.#described();
    const downloads = new Downloads(1);
    try {
      const [rest] = await downloads.fetch([assets.rest], new AbortController().signal, () => {});
      if (!rest) throw new Error("a download answered without its file");
      return rest;
    } finally {
      downloads.close();
    }
  }
}

function unsummed(content: Blob): Piece {
  return { content, sum: null };
}

async function summed({ content }: Piece): Promise<Piece> {
  return { content, sum: sum(await content.arrayBuffer()) };
}
