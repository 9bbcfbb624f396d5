/** What the editor knows of Python beyond the text in it: fetched when the editor is first used. */

/** Signature by name; empty where none is known. */
export type Names = Record<string, string>;

export interface Knowledge {
  modules: Record<string, Names>;
  types: Record<string, Names>;
  keywords: string[];
}

const NOTHING: Knowledge = { modules: {}, types: {}, keywords: [] };
let fetched: Promise<Knowledge> | null = null;
let known: Knowledge = NOTHING;

/** Without it the editor offers less, and says nothing of it. */
export function knowledge(): Promise<Knowledge> {
  fetched ??= fetchIt().catch(() => {
    fetched = null;
    return NOTHING;
  });
  return fetched;
}

async function fetchIt(): Promise<Knowledge> {
  const address = document.querySelector<HTMLMetaElement>('meta[name="playbook-reference"]')?.content;
  if (!address) return NOTHING;
  const response = await fetch(new URL(address, document.baseURI));
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  known = (await response.json()) as Knowledge;
  return known;
}

/** What is there by now. */
export function knownNow(): Knowledge {
  return known;
}

/** `map[key]`, and nothing that every object has. */
function entry<T>(map: Record<string, T> | undefined, key: string): T | undefined {
  return map && Object.hasOwn(map, key) ? map[key] : undefined;
}

/** The module that `name` stands for, by the text's imports. */
function moduleOf(name: string, text: string, { modules }: Knowledge): Names | null {
  for (const [, imported = "", as] of text.matchAll(/^[ \t]*import[ \t]+([\w.]+)(?:[ \t]+as[ \t]+(\w+))?/gm)) {
    if ((as ?? imported) === name) return entry(modules, imported) ?? null;
  }
  return null;
}

const LITERALS: [RegExp, string][] = [
  [/^(?:[rbf]{0,2}"|[rbf]{0,2}')/i, "str"],
  [/^\[/, "list"],
  [/^\{\s*(?:\}|[^{}]*?:|\*\*)/, "dict"],
  [/^\{/, "set"],
];

/** The type that `name` evidently has before `until`: by its annotation, a literal or a constructor. */
function typeOf(name: string, before: string, { types }: Knowledge): Names | null {
  const pattern = new RegExp(
    `\\b${name}[ \\t]*(?::[ \\t]*([\\w.]+)(?:\\[[^=\\n]*?\\])?)?[ \\t]*(?:=[ \\t]*([^=\\n][^\\n]*)|[,)\\n])`,
    "g",
  );
  let found: Names | null = null;
  for (const [, annotation, value = ""] of before.matchAll(pattern)) {
    const made = /^(?:\w+\.)?(\w+)\(/.exec(value)?.[1];
    const literal = LITERALS.find(([start]) => start.test(value))?.[1];
    const type = annotation?.split(".").pop() ?? made ?? literal;
    found = entry(types, type ?? "") ?? found;
  }
  return found;
}

/** The members that `name.` may have at the end of `before`, in `text`; null when nothing is evident. */
export function membersOf(name: string, text: string, before: string, about: Knowledge): Names | null {
  if (!/^[A-Za-z_]\w*$/.test(name)) return null;
  return moduleOf(name, text, about) ?? typeOf(name, before, about) ?? entry(about.types, name) ?? null;
}

/** The signature of a call to `callee` (a dotted name); empty when it is not known. */
export function signatureOf(callee: string, text: string, before: string, about: Knowledge): string {
  const parts = callee.split(".");
  const name = parts.pop() ?? "";
  const owner = parts.join(".");
  if (owner) return entry(membersOf(owner, text, before, about) ?? {}, name) ?? "";
  const own = new RegExp(`^[ \\t]*(?:async[ \\t]+)?def[ \\t]+${name}[ \\t]*(\\([^)]*\\))`, "m").exec(text)?.[1];
  if (own) return own.replace(/\s+/g, " ");
  for (const [, module = "", names = ""] of text.matchAll(
    /^[ \t]*from[ \t]+([\w.]+)[ \t]+import[ \t]+\(?([^)\n]*)/gm,
  )) {
    for (const each of names.split(",")) {
      const [original = "", as] = each.trim().split(/\s+as\s+/);
      if ((as ?? original) === name) return entry(entry(about.modules, module), original) ?? "";
    }
  }
  return entry(about.modules.builtins, name) ?? "";
}
