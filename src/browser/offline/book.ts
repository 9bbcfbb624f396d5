/** The whole book on this device: what the switch "Available offline" turns on. */
import { ASSETS, cacheOf, isRuntime, PAGES, plain } from "./addresses";
import { keepPage, sideBySide } from "./keep";
import { ownRelease, type ReleaseList, ROOT, releaseList } from "./release";

const MARK = new URL("offline-copy", ROOT).href;

export interface Copy {
  release: string;
  bytes: number;
}

/** The copy on this device, or null. */
export async function bookCopy(): Promise<Copy | null> {
  const found = await caches.match(MARK, { cacheName: ASSETS });
  return found ? ((await found.json()) as Copy) : null;
}

/** Whether the copy is of another release than this page. */
export function isOlder(copy: Copy): boolean {
  return copy.release !== ownRelease();
}

/** The runtime comes packed or plain; the plain files are for fast links only. */
function wanted(list: ReleaseList): [string, number, string][] {
  const packed = new Set(Object.keys(list.files).filter((path) => path.endsWith(".zst")));
  return Object.entries(list.files).flatMap(([path, [bytes, sha256]]) =>
    isRuntime(`/${path}`) && packed.has(`${path}.zst`) ? [] : [[path, bytes, sha256]],
  );
}

async function sumOf(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function fetchInto(path: string, sha256: string, signal: AbortSignal): Promise<void> {
  const url = new URL(path, ROOT);
  const cache = await caches.open(cacheOf(url.pathname));
  const there = await cache.match(url.href);
  if (there && (await sumOf(await there.arrayBuffer())) === sha256) return;
  const response = await fetch(url, { signal, cache: "no-cache" });
  if (!response.ok) throw new Error(`${path}: the server answered ${response.status}`);
  const content = await response.arrayBuffer();
  if ((await sumOf(content)) !== sha256) throw new Error(`${path}: the file arrived damaged`);
  await cache.put(url.href, new Response(content, { headers: response.headers }));
}

/**
 * Fetches every file of the newest release that is not here yet.
 *
 * Rejects with the signal's reason, with a `QuotaExceededError`, or with an error that names the file; what had come by
 * then stays, so that a second try goes on from there.
 */
export async function keepBook(signal: AbortSignal, onProgress: (done: number, total: number) => void): Promise<Copy> {
  const list = await releaseList();
  const files = wanted(list);
  const total = files.reduce((sum, [, bytes]) => sum + bytes, 0);
  let done = 0;
  await sideBySide(files, async ([path, bytes, sha256]) => {
    signal.throwIfAborted();
    await fetchInto(path, sha256, signal);
    done += bytes;
    onProgress(done, total);
  });
  const copy: Copy = { release: list.release, bytes: total };
  await (await caches.open(ASSETS)).put(MARK, new Response(JSON.stringify(copy)));
  return copy;
}

/** Gives the room back; this page stays. */
export async function forgetBook(): Promise<void> {
  await Promise.all([caches.delete(ASSETS), caches.delete(PAGES)]);
  await keepPage();
}

/** Titles and addresses of the pages that open without the network. */
export async function keptPages(): Promise<string[]> {
  const requests = await (await caches.open(PAGES)).keys();
  return requests.map(({ url }) => plain(url)).filter((url) => url.endsWith("/"));
}
