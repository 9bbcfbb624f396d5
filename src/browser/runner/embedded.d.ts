/** Made by the bundler: what runs beside the page's own script, as text. */
declare module "embedded:scripts" {
  /** From frame.ts: the script inside the sandbox's document. */
  export const frameScript: string;
  /** `sha256-<base64>` of it, as a content security policy writes it. */
  export const frameHash: string;
  /** From worker.ts: boots Pyodide inside the sandbox. */
  export const workerScript: string;
  /** From unpack.ts: unpacks and checks the runtime's files beside the page. */
  export const unpackScript: string;
  /** Changes with every edit of the worker's script. */
  export const workerVersion: string;
}

/** Made by the bundler from Pyodide's own lock file, without its packages. */
declare module "embedded:lock" {
  import type { Lockfile } from "pyodide";
  export const lock: Lockfile;
}
