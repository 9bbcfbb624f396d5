/** The release manifest: the only place in the browser that knows what the runtime is made of. */

/** What must be there before Python starts, and what follows behind it. */
export const BOOT_ROLES = ["wasm", "loader", "boot"] as const;
export const ROLES = [...BOOT_ROLES, "rest"] as const;
export type Role = (typeof ROLES)[number];

export interface Asset {
  /** Relative to the manifest in the file, absolute once parsed. */
  url: string;
  bytes: number;
  /** Of the file itself, also when it comes packed. */
  sha256: string;
  /** The same file under Zstandard. */
  packed: { url: string; bytes: number };
}

export interface Manifest {
  release: string;
  python: string;
  assets: Record<Role, Asset>;
  /** What the second tier brings: modules found only there, and packages that lie in both tiers. */
  rest: { modules: string[]; packages: string[] };
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
export async function fetchManifest(url: string): Promise<Manifest> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    throw new RuntimeLoadError(fileName(url), "the network did not answer");
  }
  if (!response.ok) throw new RuntimeLoadError(fileName(url), `the server answered ${response.status}`);
  let body: unknown;
  try {
    body = await response.json();
  } catch {
    throw new RuntimeLoadError(fileName(url), "the manifest is not readable");
  }
  return parseManifest(body, url);
}

/** Check the shape of a manifest and resolve its addresses against its own. */
export function parseManifest(body: unknown, url: string): Manifest {
  const { release, python, assets, rest } = (body ?? {}) as Record<string, unknown>;
  const { modules, packages } = (rest ?? {}) as Record<string, unknown>;
  const usable = typeof release === "string" && typeof python === "string" && areNames(modules) && areNames(packages);
  if (!usable || typeof assets !== "object" || assets === null) {
    throw new RuntimeLoadError(fileName(url), "the manifest is garbled");
  }
  const resolved = ROLES.map((role) => [role, resolveAsset((assets as Record<string, unknown>)[role], role, url)]);
  return {
    release,
    python,
    assets: Object.fromEntries(resolved) as Record<Role, Asset>,
    rest: { modules, packages },
  };
}

function areNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => typeof name === "string");
}

function resolveAsset(given: unknown, role: Role, manifestUrl: string): Asset {
  const { url, bytes, sha256, packed } = (given ?? {}) as Record<string, unknown>;
  const small = (packed ?? {}) as Record<string, unknown>;
  const usable = [url, sha256, small.url].every((text) => typeof text === "string");
  if (!usable || !Number.isSafeInteger(bytes) || !Number.isSafeInteger(small.bytes)) {
    throw new RuntimeLoadError(fileName(manifestUrl), `the manifest says nothing usable about ${role}`);
  }
  const absolute = (address: unknown) => new URL(address as string, manifestUrl).href;
  return {
    url: absolute(url),
    bytes: bytes as number,
    sha256: sha256 as string,
    packed: { url: absolute(small.url), bytes: small.bytes as number },
  };
}

/** The last segment of an address: what an error shows. */
export function fileName(url: string): string {
  return url.split(/[?#]/)[0]?.split("/").pop() || url;
}
