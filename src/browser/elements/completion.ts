/** Completion: names of the text come with the language; members of modules and of evident types come from here. */

import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from "@codemirror/autocomplete";
import { pythonLanguage } from "@codemirror/lang-python";
import type { Extension } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { knowledge, membersOf, type Names } from "./knowledge";

function options(names: Names): Completion[] {
  return Object.entries(names).map(([label, signature]) => ({
    label,
    detail: signature.length > 40 ? `${signature.slice(0, 39)}…` : signature,
    type: signature ? "function" : "variable",
  }));
}

async function members(context: CompletionContext): Promise<CompletionResult | null> {
  const dotted = context.matchBefore(/[A-Za-z_][\w.]*\.\w*/);
  if (!dotted) return null;
  const dot = dotted.text.lastIndexOf(".");
  const text = context.state.doc.toString();
  const about = await knowledge();
  const found = membersOf(dotted.text.slice(0, dot), text, text.slice(0, dotted.from), about);
  return found && { from: dotted.from + dot + 1, options: options(found), validFor: /^\w*$/ };
}

async function imports(context: CompletionContext): Promise<CompletionResult | null> {
  const line = context.matchBefore(/^[ \t]*(?:from|import)[ \t].*/);
  const word = context.matchBefore(/[\w.]*/);
  if (!line || !word) return null;
  const { modules } = await knowledge();
  const module = /^[ \t]*from[ \t]+([\w.]+)[ \t]+import\b/.exec(line.text)?.[1];
  const found = module
    ? options(Object.hasOwn(modules, module) ? (modules[module] ?? {}) : {})
    : Object.keys(modules).map((label) => ({ label, type: "namespace" }));
  return { from: word.from, options: found, validFor: /^[\w.]*$/ };
}

async function everywhere(context: CompletionContext): Promise<CompletionResult | null> {
  const word = context.matchBefore(/(?<![\w.])[A-Za-z_]\w*/);
  if (!word || (word.text.length < 2 && !context.explicit)) return null;
  const { modules, keywords } = await knowledge();
  const known = [
    ...keywords.map((label): Completion => ({ label, type: "keyword" })),
    ...options(modules.builtins ?? {}).map((each) => ({ ...each, boost: -1 })),
  ];
  return known.length ? { from: word.from, options: known, validFor: /^\w*$/ } : null;
}

/**
 * Nothing is chosen until the reader moves to it, so that Enter goes on meaning a new line; Escape closes the list, and
 * Tab then leaves, as it always does.
 */
export function completing(): Extension {
  return [
    autocompletion({ selectOnOpen: false, activateOnTypingDelay: 150, icons: false, defaultKeymap: false }),
    keymap.of(completionKeymap),
    [members, imports, everywhere].map((source) => pythonLanguage.data.of({ autocomplete: source })),
  ];
}
