/** Which of the site's files are kept where. Shared by the pages and the service worker. */

/**
 * Files whose name carries a hash of their content: the same for ever.  The theme's style sheets are none of them: they
 * are trimmed by what a release uses, and keep the theme's own hash.
 */
export const ASSETS = "playbook-assets";
/** Everything else: asked of the network first. */
export const PAGES = "playbook-pages";

/** What is known of the whole book's copy; apart, so that no sweep of the others takes it. */
export const BOOK = "playbook-book";

const HASHED = /\/assets\/(?:app|drills|release|review|runtime|javascripts)\/[^?]*\.[\w-]{8,}\.[a-z0-9.]+$/;
const RUNTIME = /\/assets\/runtime\//;

export function isHashed(path: string): boolean {
  return HASHED.test(path);
}

/** The runtime's files keep themselves between visits (store/kept_runtime); here they lie only on request. */
export function isRuntime(path: string): boolean {
  return RUNTIME.test(path);
}

export function cacheOf(path: string): string {
  return isHashed(path) ? ASSETS : PAGES;
}

/** The address under which a file is kept: a page is the same whatever was searched for on it. */
export function plain(address: string | URL): string {
  const url = new URL(address);
  url.search = url.hash = "";
  return url.href;
}

/** A portal's log-in page, or a host's page for what it lacks, may come with status 200 in place of a script. */
export function isSound(path: string, response: Response): boolean {
  return response.status === 200 && !(isHashed(path) && response.headers.get("Content-Type")?.startsWith("text/html"));
}
