/**
 * Serves the site when the network does not.
 *
 * It decides nothing about what is kept beyond what passes through it: pages do that (keep.ts).  The sandbox's frame
 * has an opaque origin, so nothing that a reader's code does comes by here.
 */
import { clientsClaim } from "workbox-core";
import { registerRoute, setCatchHandler } from "workbox-routing";
import { CacheFirst, NetworkFirst } from "workbox-strategies";
import { ASSETS, isHashed, isRuntime, isSound, PAGES, plain } from "./addresses";

/** A network that says nothing for this long is answered for. */
const PATIENCE_SECONDS = 3;

declare const self: ServiceWorkerGlobalScope;

interface ServiceWorkerGlobalScope {
  skipWaiting(): Promise<void>;
  registration: { scope: string };
}

const underOneAddress = { cacheKeyWillBeUsed: async ({ request }: { request: Request }) => plain(request.url) };
const unhandled = (path: string) => path.endsWith("/release.json") || path.endsWith("/sw.js");

/** Whoever asks past every cache (the book's copy, which checks sums, does) is not answered from one. */
function isOurs(url: URL, request: Request): boolean {
  return request.cache !== "no-store" && url.href.startsWith(self.registration.scope) && !unhandled(url.pathname);
}

const soundOnly = {
  cacheWillUpdate: async ({ request, response }: { request: Request; response: Response }) =>
    isSound(new URL(request.url).pathname, response) ? response : null,
};
const keptAssets = new CacheFirst({ cacheName: ASSETS, plugins: [underOneAddress, soundOnly] });
const freshAssets = new NetworkFirst({ cacheName: ASSETS, plugins: [underOneAddress, soundOnly] });
const pages = new NetworkFirst({
  cacheName: PAGES,
  plugins: [underOneAddress],
  networkTimeoutSeconds: PATIENCE_SECONDS,
});

// Somebody found a kept file damaged and asks past every cache: what comes replaces it.
registerRoute(
  ({ url, request }) => isOurs(url, request) && isHashed(url.pathname) && request.cache === "reload",
  freshAssets,
);
registerRoute(
  ({ url, request }) => isOurs(url, request) && isRuntime(url.pathname),
  async ({ request }) => (await caches.match(plain(request.url), { cacheName: ASSETS })) ?? fetch(request),
);
registerRoute(({ url, request }) => isOurs(url, request) && isHashed(url.pathname), keptAssets);
registerRoute(({ url, request }) => isOurs(url, request), pages);

setCatchHandler(async ({ request }) => {
  // The page that says what is kept here, in place of one that is not.
  const stand = new URL("tools/offline/", self.registration.scope).href;
  if (request.mode !== "navigate" || !(await caches.match(stand, { cacheName: PAGES }))) return Response.error();
  return Response.redirect(`${stand}?missing`);
});

void self.skipWaiting();
clientsClaim();
