/** One fetch of each asset, with progress in bytes, checked by SHA-256 before anything uses it. */
import type { RuntimeFiles } from "../protocol";
import { type Asset, fileName, type Manifest, ROLES, type Role, RuntimeLoadError } from "./manifest";

export type OnBytes = (loaded: number, total: number) => void;

/** Fetch everything the manifest names.  Rejects with `RuntimeLoadError`, or with the signal's reason. */
export async function fetchAssets(manifest: Manifest, signal: AbortSignal, onBytes: OnBytes): Promise<RuntimeFiles> {
  const total = ROLES.reduce((sum, role) => sum + manifest.assets[role].bytes, 0);
  let loaded = 0;
  const count = (bytes: number) => {
    loaded += bytes;
    onBytes(Math.min(loaded, total), total);
  };
  // The first failure ends the other downloads: nobody waits for them any more.
  const siblings = new AbortController();
  const either = AbortSignal.any([signal, siblings.signal]);
  try {
    const pairs = await Promise.all(
      ROLES.map(
        async (role): Promise<[Role, ArrayBuffer]> => [role, await fetchAsset(manifest.assets[role], either, count)],
      ),
    );
    return Object.fromEntries(pairs) as Record<Role, ArrayBuffer>;
  } catch (error) {
    siblings.abort();
    throw error;
  }
}

async function fetchAsset(asset: Asset, signal: AbortSignal, count: (bytes: number) => void): Promise<ArrayBuffer> {
  const bytes = await download(asset, signal, count);
  if (bytes.byteLength !== asset.bytes || (await sha256(bytes)) !== asset.sha256) {
    throw new RuntimeLoadError(fileName(asset.url), "the file arrived damaged");
  }
  return bytes;
}

async function download(asset: Asset, signal: AbortSignal, count: (bytes: number) => void): Promise<ArrayBuffer> {
  try {
    const response = await fetch(asset.url, { signal });
    if (!response.ok) throw new RuntimeLoadError(fileName(asset.url), `the server answered ${response.status}`);
    return await read(response, asset, count);
  } catch (error) {
    if (signal.aborted || error instanceof RuntimeLoadError) throw error;
    throw new RuntimeLoadError(fileName(asset.url), "the network did not answer");
  }
}

async function read(response: Response, asset: Asset, count: (bytes: number) => void): Promise<ArrayBuffer> {
  const whole = new Uint8Array(asset.bytes);
  let at = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) break;
    if (at + value.length > asset.bytes) {
      await reader?.cancel();
      throw new RuntimeLoadError(fileName(asset.url), "the file is longer than the manifest says");
    }
    whole.set(value, at);
    at += value.length;
    count(value.length);
  }
  return at === asset.bytes ? whole.buffer : whole.buffer.slice(0, at);
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
