/** One fetch of each asset, with progress in bytes, checked by SHA-256 before anything uses it. */
import { unpackScript } from "embedded:scripts";
import { type Asset, fileName, RuntimeLoadError } from "./manifest";
import type { UnpackReport, UnpackRequest } from "./unpack";

export type OnBytes = (loaded: number, total: number) => void;

/** Beyond this many bits a second, unpacking takes longer than the bytes it saves. */
const FAST = 400e6;
/** Smaller files arrive in one piece and tell nothing of the link. */
const TELLING_BYTES = 25_000;

/** Fetches checked files; `close` ends its worker and every download. */
export class Downloads {
  readonly #url = URL.createObjectURL(new Blob([unpackScript], { type: "text/javascript" }));
  readonly #workers: Worker[];
  readonly #answers = new Map<number, (report: UnpackReport) => void>();
  readonly #ended = new AbortController();
  #next = 0;

  /** `workers` of them unpack side by side. */
  constructor(workers: number) {
    this.#workers = Array.from({ length: workers }, () => this.#start());
  }

  /**
   * The files in the order of `assets`, each also given at once when it is there.
   *
   * Rejects with `RuntimeLoadError`, or with the signal's reason.
   */
  async fetch(
    assets: Asset[],
    signal: AbortSignal,
    onBytes: OnBytes,
    give: (content: Blob, index: number) => void = () => {},
  ): Promise<Blob[]> {
    // What is kept for offline use is packed, and a page with a service worker may be living on that.
    const served = Boolean(navigator.serviceWorker?.controller);
    const packed = served || !onFastLink(performance.getEntriesByType("resource"));
    const total = assets.reduce((sum, asset) => sum + (packed ? asset.packed : asset).bytes, 0);
    let loaded = 0;
    const count = (bytes: number) => {
      loaded += bytes;
      onBytes(Math.min(loaded, total), total);
    };
    // The first failure ends the other downloads: nobody waits for them any more.
    const siblings = new AbortController();
    const any = AbortSignal.any([signal, siblings.signal, this.#ended.signal]);
    try {
      const one = async (asset: Asset, index: number) => {
        const content = await this.#sound(asset, packed, any, count);
        give(content, index);
        return content;
      };
      return await Promise.all(assets.map(one));
    } catch (error) {
      siblings.abort();
      throw error;
    }
  }

  close(): void {
    this.#ended.abort();
    for (const worker of this.#workers) worker.terminate();
    URL.revokeObjectURL(this.#url);
  }

  #start(): Worker {
    const worker = new Worker(this.#url);
    worker.onmessage = ({ data }: MessageEvent<UnpackReport>) => {
      this.#answers.get(data.file)?.(data);
      this.#answers.delete(data.file);
    };
    worker.onerror = () => {
      for (const [file, answer] of this.#answers) answer({ file, content: null });
      this.#answers.clear();
    };
    return worker;
  }

  /** A damaged file may lie in a cache: it is asked for once more, past every cache. */
  async #sound(asset: Asset, packed: boolean, signal: AbortSignal, count: (bytes: number) => void): Promise<Blob> {
    const content =
      (await this.#one(asset, packed, "default", signal, count)) ??
      (await this.#one(asset, packed, "reload", signal, () => {}));
    if (!content) throw new RuntimeLoadError(fileName(asset.url), "the file arrived damaged");
    return content;
  }

  async #one(
    asset: Asset,
    packed: boolean,
    cache: RequestCache,
    signal: AbortSignal,
    count: (bytes: number) => void,
  ): Promise<Blob | null> {
    const { url, bytes } = packed ? asset.packed : asset;
    const file = this.#next++;
    const done = new Promise<UnpackReport>((resolve) => this.#answers.set(file, resolve));
    const worker = this.#workers[file % this.#workers.length];
    const send = (request: UnpackRequest, transfer: Transferable[] = []) => worker?.postMessage(request, transfer);
    send({ type: "begin", file, bytes: asset.bytes, sha256: asset.sha256, packed });
    try {
      const response = await fetch(url, { signal, cache });
      if (!response.ok) throw new RuntimeLoadError(fileName(url), `the server answered ${response.status}`);
      let loaded = 0;
      const reader = response.body?.getReader();
      for (;;) {
        const { value } = (await reader?.read()) ?? {};
        if (!value) break;
        loaded += value.length;
        if (loaded > bytes) {
          await reader?.cancel();
          break;
        }
        count(value.length);
        send({ type: "piece", file, piece: value }, [value.buffer]);
      }
    } catch (error) {
      if (signal.aborted || error instanceof RuntimeLoadError) throw error;
      throw new RuntimeLoadError(fileName(url), "the network did not answer");
    } finally {
      send({ type: "end", file });
    }
    return (await done).content;
  }
}

/** Whether the page's own files came so quickly that packed ones would be slower. */
function onFastLink(entries: PerformanceEntryList): boolean {
  return entries.some((entry) => {
    const { transferSize, encodedBodySize, responseStart, responseEnd } = entry as PerformanceResourceTiming;
    const seconds = Math.max(responseEnd - responseStart, 0.1) / 1000;
    return transferSize > TELLING_BYTES && (encodedBodySize * 8) / seconds > FAST;
  });
}
