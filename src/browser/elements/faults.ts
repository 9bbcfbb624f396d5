/** Syntax errors marked as one types, by Python's own compiler where an interpreter is idle. */

import { syntaxTree } from "@codemirror/language";
import { type Diagnostic, linter, lintGutter, lintKeymap } from "@codemirror/lint";
import type { Extension } from "@codemirror/state";
import { type EditorView, keymap } from "@codemirror/view";
import type { SyntaxFault } from "../protocol";

/** A pause in typing of this length, in milliseconds, before anything is marked. */
const PAUSE_MS = 700;
/** Longer texts are not checked while they are typed, in characters. */
const LONGEST = 50_000;

/** Null: it compiles. Undefined: nobody was there to ask. */
export type Check = (code: string) => Promise<SyntaxFault | null | undefined>;

/** Where the editor's own grammar stumbles first; it knows less than the compiler and says so. */
function stumble(view: EditorView): Diagnostic[] {
  let found: Diagnostic[] = [];
  syntaxTree(view.state).iterate({
    enter: (node) => {
      if (!node.type.isError || found.length) return found.length === 0;
      const from = Math.min(node.from, Math.max(0, view.state.doc.length - 1));
      found = [
        { from, to: Math.max(node.to, from), severity: "warning", message: "Python may not be able to read this" },
      ];
      return false;
    },
  });
  return found;
}

function marked(view: EditorView, { message, line, column, end }: SyntaxFault): Diagnostic {
  const at = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
  const from = Math.min(at.from + column - 1, at.to);
  return { from, to: Math.max(from, Math.min(at.from + end - 1, at.to)), severity: "error", message };
}

/** F8 goes to the next mark and reads it. */
export function syntaxMarks(check: Check): Extension {
  const source = async (view: EditorView): Promise<Diagnostic[]> => {
    const { doc } = view.state;
    if (doc.length > LONGEST) return [];
    const answer = await check(doc.toString()).catch(() => undefined);
    if (view.state.doc !== doc) return [];
    if (answer === undefined) return stumble(view);
    return answer ? [marked(view, answer)] : [];
  };
  return [linter(source, { delay: PAUSE_MS }), lintGutter(), keymap.of(lintKeymap)];
}
