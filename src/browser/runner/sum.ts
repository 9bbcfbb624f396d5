/** A quick check of bytes that this browser kept: damage on a disk, not malice, is what it finds. */
import type { Piece } from "../protocol";

/** 32-bit sum over whole words; a few milliseconds for thirty megabytes. */
export function sum(bytes: ArrayBuffer): number {
  const words = new Uint32Array(bytes, 0, bytes.byteLength >> 2);
  let hash = bytes.byteLength | 0;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ (words[at] as number), 0x01000193);
  return hash;
}

/** The bytes of a piece; throws with `name` when they are not what was kept. */
export async function soundBytes(piece: Piece, name: string): Promise<ArrayBuffer> {
  const bytes = await piece.content.arrayBuffer();
  if (piece.sum !== null && sum(bytes) !== piece.sum) throw new Error(`what was kept of ${name} is damaged`);
  return bytes;
}
