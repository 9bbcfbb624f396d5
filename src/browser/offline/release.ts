/** The release this page belongs to, and the one that the server has now. */

/** The site's own address; this script lies two folders below it. */
export const ROOT = new URL("../../", import.meta.url);

export interface ReleaseList {
  release: string;
  /** Bytes and SHA-256 by site-relative address. */
  files: Record<string, [number, string]>;
  /** What each chapter's drills need, by the chapter's address. */
  chapters: Record<string, string[]>;
  /** Assets of earlier releases that are still served. */
  earlier: { release: string; assets: Record<string, [number, string]> }[];
}

/** Null on a page that was not built to be published, which has no releases. */
export function ownRelease(): string | null {
  return document.querySelector<HTMLMetaElement>('meta[name="playbook-release"]')?.content ?? null;
}

async function json<T>(address: string, cache: RequestCache): Promise<T> {
  const response = await fetch(new URL(address, ROOT), { cache });
  if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
  return (await response.json()) as T;
}

interface Head {
  release: string;
  list: string;
}

/** The name of the release on the server; rejects when the network does not answer. */
export async function newestRelease(): Promise<string> {
  return (await json<Head>("release.json", "no-store")).release;
}

/** What the release on the server is made of. */
export async function releaseList(): Promise<ReleaseList> {
  const { list } = await json<Head>("release.json", "no-store");
  return json<ReleaseList>(list, "default");
}
