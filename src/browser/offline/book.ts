/** The whole book on this device: what the switch "Available offline" turns on. */
import { ASSETS, BOOK, cacheOf, PAGES, plain } from "./addresses";
import { COPIED, keepPage, sideBySide, wantedOf } from "./keep";
import { ownRelease, type ReleaseList, ROOT, releaseList } from "./release";

export interface Copy {
  release: string;
  bytes: number;
}

function copyOf(list: ReleaseList): Copy {
  const bytes = wantedOf(list.files).reduce((sum, path) => sum + (list.files[path]?.[0] ?? 0), 0);
  return { release: list.release, bytes };
}

/** The copy on this device, or null. */
export async function bookCopy(): Promise<Copy | null> {
  const found = await caches.match(COPIED, { cacheName: BOOK });
  return found ? copyOf((await found.json()) as ReleaseList) : null;
}

/** Whether the copy is of another release than this page. */
export function isOlder(copy: Copy): boolean {
  return copy.release !== ownRelease();
}

async function sumOf(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What lies there and is damaged, and pages, are asked for past every cache and past the service worker. */
async function fetchInto(path: string, sha256: string, signal: AbortSignal): Promise<void> {
  const url = new URL(path, ROOT);
  const name = cacheOf(url.pathname);
  const cache = await caches.open(name);
  const there = await cache.match(url.href);
  if (there && (await sumOf(await there.arrayBuffer())) === sha256) return;
  const response = await fetch(url, { signal, cache: there || name === PAGES ? "no-store" : "default" });
  if (!response.ok) throw new Error(`${path}: the server answered ${response.status}`);
  const content = await response.arrayBuffer();
  if ((await sumOf(content)) !== sha256) throw new Error(`${path}: the file arrived damaged`);
  const headers = { "Content-Type": response.headers.get("Content-Type") ?? "application/octet-stream" };
  await cache.put(url.href, new Response(content, { headers }));
}

/**
 * Fetches every file of the newest release that is not here yet.
 *
 * Rejects with the signal's reason, with a `QuotaExceededError`, or with an error that names the file; what had come by
 * then stays, so that a second try goes on from there.
 */
export async function keepBook(signal: AbortSignal, onProgress: (done: number, total: number) => void): Promise<Copy> {
  const list = await releaseList();
  const copy = copyOf(list);
  let done = 0;
  const one = async (path: string) => {
    const [bytes, sha256] = list.files[path] ?? [0, ""];
    signal.throwIfAborted();
    await fetchInto(path, sha256, signal);
    done += bytes;
    onProgress(done, copy.bytes);
  };
  // Pages come last: one that replaces an older one finds there what it needs, also when this ends half-way.
  for (const place of [ASSETS, PAGES]) {
    await sideBySide(
      wantedOf(list.files).filter((path) => cacheOf(`/${path}`) === place),
      one,
    );
  }
  await (await caches.open(BOOK)).put(COPIED, new Response(JSON.stringify(list)));
  return copy;
}

/** Gives the room back; this page stays. */
export async function forgetBook(): Promise<void> {
  await Promise.all([BOOK, ASSETS, PAGES].map((name) => caches.delete(name)));
  await keepPage();
}

/** Titles and addresses of the pages that open without the network. */
export async function keptPages(): Promise<string[]> {
  const requests = await (await caches.open(PAGES)).keys();
  return requests.map(({ url }) => plain(url)).filter((url) => url.endsWith("/"));
}
