/** Code in a link: packed into the fragment, which no server ever sees. */

/** Longest fragment that is made or read, in characters: longer ones are cut by mail and chat programs. */
const LONGEST = 8000;
/** Most characters that a fragment may unfold to. */
const LARGEST = 100_000;
const FORMAT = /^#code=1\.([A-Za-z0-9_-]+)(?:&drill=([a-z0-9-]{1,80}))?$/;

export interface Shared {
  code: string;
  /** Where it was written, if that was a drill. */
  drill: string | null;
}

export type Read = { type: "none" } | { type: "shared"; shared: Shared } | { type: "refused"; reason: string };

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { value } = await reader.read();
    if (!value) break;
    size += value.length;
    if (size > LARGEST) {
      await reader.cancel();
      throw new RangeError("too large");
    }
    pieces.push(value);
  }
  return new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
}

/** The fragment for `code`, or null when it would be too long. */
export async function fragmentOf({ code, drill }: Shared): Promise<string | null> {
  if (code.length > LARGEST) return null;
  const packed = await through(new TextEncoder().encode(code), new CompressionStream("deflate-raw"));
  const base64 = btoa(String.fromCharCode(...packed.slice(0, LONGEST)));
  const text = base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  const fragment = `#code=1.${text}${drill ? `&drill=${drill}` : ""}`;
  return fragment.length > LONGEST ? null : fragment;
}

/** What a page's fragment holds; nothing of it is ever an address or markup. */
export async function readFragment(fragment: string): Promise<Read> {
  if (!/^#(?:code|import|url|src)=|^#(?:javascript|data|https?|blob):/i.test(fragment)) return { type: "none" };
  if (fragment.length > LONGEST) return { type: "refused", reason: `the link is longer than ${LONGEST} characters` };
  const [, text, drill] = FORMAT.exec(fragment) ?? [];
  if (!text) return { type: "refused", reason: "the link is none of this site's, or was cut off" };
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
      letter.charCodeAt(0),
    );
    const code = new TextDecoder("utf-8", { fatal: true }).decode(
      await through(bytes, new DecompressionStream("deflate-raw")),
    );
    return { type: "shared", shared: { code, drill: drill ?? null } };
  } catch (error) {
    const large = error instanceof RangeError;
    return { type: "refused", reason: large ? "the code in it is too long" : "the code in it cannot be read" };
  }
}
