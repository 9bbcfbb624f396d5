/**
 * Keeps what a reader visits, so that it opens without the network.
 *
 * A page and what it loaded are kept at once: they lie in the browser's cache and cost no bytes.  The drills of the
 * visited chapters follow when the reader has been on a drill's page before, which is also what brings Python: someone
 * who only reads is spared both.
 */
import { ASSETS, BOOK, cacheOf, isRuntime, isSound, PAGES, plain } from "./addresses";
import { type ReleaseList, ROOT, releaseList } from "./release";

const DRILLS = "practice/drills/";
const CHAPTER = /^chapters\/[^/]+\//;
/** Under this address lies the list of the release that the whole book's copy is of. */
export const COPIED = new URL("offline-copy", ROOT).href;
/** So many files are fetched side by side. */
const LANES = 4;

/** A file's address below the site's, or null for others. */
function ownPath(address: string): string | null {
  const url = plain(address);
  return url.startsWith(ROOT.href) ? url.slice(ROOT.href.length) : null;
}

/** Fetches `path` into its cache; one that lies there under a hashed name is not fetched again. */
export async function keep(path: string, options: RequestInit = {}): Promise<void> {
  const url = new URL(path, ROOT);
  const cache = await caches.open(cacheOf(url.pathname));
  if (cacheOf(url.pathname) !== PAGES && (await cache.match(url.href))) return;
  const response = await fetch(url, options);
  if (!isSound(url.pathname, response)) throw new Error(`${path}: the server answered something else`);
  await cache.put(url.href, response);
}

/** Runs `work` on all of `items`, a few at a time; rejects with the first failure. */
export async function sideBySide<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const lane = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** The page that is shown, and what it has loaded so far. */
export async function keepPage(): Promise<void> {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => ownPath(name));
  const wanted = new Set([ownPath(location.href), "tools/offline/", ...loaded]);
  const paths = [...wanted].filter(
    (path): path is string => path !== null && !isRuntime(`/${path}`) && path !== "release.json",
  );
  await sideBySide(paths, (path) => keep(path, { cache: "force-cache" }).catch(() => {}));
}

async function visited(): Promise<string[]> {
  const requests = await (await caches.open(PAGES)).keys();
  return requests.flatMap(({ url }) => ownPath(url) ?? []);
}

/** What the drills of the visited chapters need, for a reader who does drills. */
export async function keepChapters(): Promise<void> {
  const pages = await visited();
  const drills = pages.filter((page) => page.startsWith(DRILLS));
  if (!drills.length) return;
  const list = await releaseList();
  const chapters = Object.entries(list.chapters).filter(
    ([chapter, needed]) =>
      pages.some((page) => CHAPTER.exec(page)?.[0] === chapter) || drills.some((drill) => needed.includes(drill)),
  );
  const scripts = Object.keys(list.files).filter((path) => path.startsWith("assets/app/"));
  const there = new Set(pages);
  const wanted = new Set([...scripts, ...chapters.flatMap(([, needed]) => needed)]);
  await sideBySide(
    [...wanted].filter((path) => !there.has(path)),
    (path) => keep(path),
  );
  await tidy(list);
}

/**
 * Python as these pages want it.  The interpreter keeps itself once it has run (store/kept_runtime), but a page of a
 * later release wants another, and this reader should not find that out on a train.
 */
export async function keepRuntime(): Promise<void> {
  if (!(await visited()).some((page) => page.startsWith(DRILLS))) return;
  const { files } = await releaseList();
  const wanted = wantedOf(files).filter((path) => isRuntime(`/${path}`));
  await sideBySide(wanted, (path) => keep(path));
}

/** The addresses that offline use needs: the runtime's files come packed or plain, and the plain are for fast links. */
export function wantedOf(files: ReleaseList["files"]): string[] {
  return Object.keys(files).filter((path) => !(isRuntime(`/${path}`) && `${path}.zst` in files));
}

/** Forgets assets that neither a release which is still served knows nor the book's copy. */
async function tidy({ files, earlier }: ReleaseList): Promise<void> {
  const copied = await caches.match(COPIED, { cacheName: BOOK });
  const copy = copied ? ((await copied.json()) as ReleaseList).files : {};
  const known = [files, copy, ...earlier.map(({ assets }) => assets)];
  const cache = await caches.open(ASSETS);
  for (const request of await cache.keys()) {
    const path = ownPath(request.url);
    if (path === null || !known.some((sums) => path in sums)) await cache.delete(request);
  }
}
