/** Made by the bundler from frame.ts: the script inside the sandbox's document and its hash for the policy. */
declare module "embedded:frame" {
  export const frameScript: string;
  /** `sha256-<base64>`, as a content security policy writes it. */
  export const frameHash: string;
}

/** Made by the bundler from Pyodide's own lock file, without its packages. */
declare module "embedded:lock" {
  import type { Lockfile } from "pyodide";
  export const lock: Lockfile;
}
