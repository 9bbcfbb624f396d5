/** The Python editor: CodeMirror, loaded only where a reader may write. */

import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentLess, indentMore, isolateHistory } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension, Prec, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { completing } from "./completion";
import type { Editor, EditorOptions } from "./context";
import { syntaxMarks } from "./faults";
import { knowledge } from "./knowledge";
import { signatureHelp } from "./signature";

const INDENT = 4;

const setError = StateEffect.define<number | null>();

/** The line a report points at, until the reader changes the text. */
const errorLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setError)) continue;
      if (effect.value === null) return Decoration.none;
      const line = transaction.state.doc.line(effect.value);
      return Decoration.set([Decoration.line({ class: "pb-error-line" }).range(line.from)]);
    }
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Tab: to the next stop of four when nothing is selected, else the selected lines move. */
function indent(view: EditorView): boolean {
  const { main } = view.state.selection;
  if (!main.empty) return indentMore(view);
  const column = main.head - view.state.doc.lineAt(main.head).from;
  view.dispatch(view.state.replaceSelection(" ".repeat(INDENT - (column % INDENT))), {
    userEvent: "input.indent",
    scrollIntoView: true,
  });
  return true;
}

/**
 * Escape then Tab leaves, with no time limit: CodeMirror's own way gives two seconds, too few
 * for a reader who hears the page. Any other key, or leaving, makes Tab indent again.
 */
function leavingByTab(onTabMode: (leaves: boolean) => void): Extension {
  let leaves = false;
  const set = (view: EditorView, next: boolean) => {
    if (next === leaves) return;
    leaves = next;
    view.setTabFocusMode(next);
    onTabMode(next);
  };
  return EditorView.domEventObservers({
    keydown(event, view) {
      if (event.key === "Escape") set(view, true);
      else if (event.key !== "Tab" && event.key !== "Shift") set(view, false);
    },
    blur: (_event, view) => set(view, false),
  });
}

function keys(options: EditorOptions): Extension {
  const run = () => {
    options.onRun();
    return true;
  };
  return [
    Prec.highest(keymap.of([{ key: "Mod-Enter", run, preventDefault: true }])),
    keymap.of([
      ...closeBracketsKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      { key: "Tab", run: indent, shift: indentLess },
    ]),
  ];
}

function extensions(options: EditorOptions): Extension {
  return [
    lineNumbers(),
    history(),
    highlightActiveLine(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    search({ top: true }),
    python(),
    indentUnit.of(" ".repeat(INDENT)),
    EditorState.tabSize.of(INDENT),
    syntaxHighlighting(classHighlighter),
    completing(),
    signatureHelp(),
    syntaxMarks(options.check),
    errorLine,
    leavingByTab(options.onTabMode),
    keys(options),
    EditorView.contentAttributes.of({
      "aria-label": options.label,
      "aria-describedby": options.describedBy,
      tabindex: "0",
      autocapitalize: "off",
      autocorrect: "off",
      spellcheck: "false",
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) options.onChange(update.state.doc.toString());
      if (update.focusChanged && update.view.hasFocus) {
        options.onFocus();
        void knowledge();
      }
    }),
  ];
}

/** An editor holding `options.code`; put its `dom` into the page and `dispose` it when done. */
export function makeEditor(options: EditorOptions): Editor {
  const view = new EditorView({ doc: options.code, extensions: extensions(options) });
  // The theme listens on the window for single letters such as "s" for search; they are text here.
  view.dom.addEventListener("keydown", (event) => event.stopPropagation());
  const clamp = (line: number) => Math.min(Math.max(1, line), view.state.doc.lines);
  return {
    dom: view.dom,
    code: () => view.state.doc.toString(),
    replace(code) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: code },
        selection: { anchor: 0 },
        // A step of its own, or undo would take the typing before it along.
        annotations: isolateHistory.of("full"),
      });
    },
    markLine(line) {
      view.dispatch({ effects: setError.of(line === null ? null : clamp(line)) });
    },
    goTo(line) {
      const at = view.state.doc.line(clamp(line)).from;
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
      view.focus();
    },
    focus: () => view.focus(),
    dispose: () => view.destroy(),
  };
}
