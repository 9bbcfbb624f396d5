/** The release manifest: the only place in the browser that knows what the runtime is made of. */

/** The assets a page fetches, by role. */
export const ROLES = ["wasm", "loader", "stdlib", "packages", "judge", "worker"] as const;
export type Role = (typeof ROLES)[number];

export interface Asset {
  /** Relative to the manifest in the file, absolute once parsed. */
  url: string;
  bytes: number;
  sha256: string;
}

export interface Manifest {
  release: string;
  python: string;
  assets: Record<Role, Asset>;
}

/** The runtime could not be loaded: which file, and why. */
export class RuntimeLoadError extends Error {
  override name = "RuntimeLoadError";
  readonly file: string;

  constructor(file: string, message: string) {
    super(`${file}: ${message}`);
    this.file = file;
  }
}

/** The manifest at `url`, with absolute asset addresses. */
export async function fetchManifest(url: string, signal?: AbortSignal): Promise<Manifest> {
  let response: Response;
  try {
    response = await fetch(url, signal ? { signal } : {});
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RuntimeLoadError(fileName(url), "the network did not answer");
  }
  if (!response.ok) throw new RuntimeLoadError(fileName(url), `the server answered ${response.status}`);
  let body: unknown;
  try {
    body = await response.json();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RuntimeLoadError(fileName(url), "the manifest is not readable");
  }
  return parseManifest(body, url);
}

/** Check the shape of a manifest and resolve its addresses against its own. */
export function parseManifest(body: unknown, url: string): Manifest {
  const { release, python, assets } = (body ?? {}) as Record<string, unknown>;
  if (typeof release !== "string" || typeof python !== "string" || typeof assets !== "object" || assets === null) {
    throw new RuntimeLoadError(fileName(url), "the manifest is garbled");
  }
  const resolved = ROLES.map((role) => [role, resolveAsset((assets as Record<string, unknown>)[role], role, url)]);
  return { release, python, assets: Object.fromEntries(resolved) as Record<Role, Asset> };
}

function resolveAsset(given: unknown, role: Role, manifestUrl: string): Asset {
  const { url, bytes, sha256 } = (given ?? {}) as Record<string, unknown>;
  if (typeof url !== "string" || typeof bytes !== "number" || typeof sha256 !== "string") {
    throw new RuntimeLoadError(fileName(manifestUrl), `the manifest says nothing usable about ${role}`);
  }
  return { url: new URL(url, manifestUrl).href, bytes, sha256 };
}

/** The last segment of an address: what an error shows. */
export function fileName(url: string): string {
  return url.split(/[?#]/)[0]?.split("/").pop() || url;
}
