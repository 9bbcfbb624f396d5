/**
 * A worker of the page that puts a file's pieces together, unpacks it on the way and checks it: none of the runtime's
 * twenty megabytes ever crosses the page's own thread.
 */
import { Decompress } from "fzstd";

/** Page to worker: a file begins, goes on and ends; `bytes` is its size when unpacked. */
export type UnpackRequest =
  | { type: "begin"; file: number; bytes: number; sha256: string; packed: boolean }
  | { type: "piece"; file: number; piece: Uint8Array }
  | { type: "end"; file: number };

/** Worker to page: the file, or nothing when it is damaged. */
export interface UnpackReport {
  file: number;
  content: Blob | null;
}

interface Open {
  take(piece: Uint8Array): void;
  finish(): Promise<Blob | null>;
}

const open = new Map<number, Open>();

function begin(bytes: number, sha256: string, packed: boolean): Open {
  const whole = new Uint8Array(bytes);
  let at = 0;
  let sound = true;
  const append = (piece: Uint8Array) => {
    sound &&= at + piece.length <= bytes;
    if (sound) whole.set(piece, at);
    at += piece.length;
  };
  const unpacking = packed ? new Decompress(append) : null;
  const attempt = (piece: Uint8Array, last: boolean) => {
    if (!sound) return;
    if (!unpacking) return append(piece);
    try {
      unpacking.push(piece, last);
    } catch {
      sound = false;
    }
  };
  return {
    take: (piece) => attempt(piece, false),
    async finish() {
      attempt(new Uint8Array(0), true);
      return sound && at === bytes && (await digest(whole)) === sha256 ? new Blob([whole]) : null;
    },
  };
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

self.addEventListener("message", async ({ data }: MessageEvent<UnpackRequest>) => {
  if (data.type === "begin") {
    open.set(data.file, begin(data.bytes, data.sha256, data.packed));
  } else if (data.type === "piece") {
    open.get(data.file)?.take(data.piece);
  } else {
    const content = (await open.get(data.file)?.finish()) ?? null;
    open.delete(data.file);
    self.postMessage({ file: data.file, content } satisfies UnpackReport);
  }
});
