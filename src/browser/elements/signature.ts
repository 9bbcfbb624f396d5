/** The signature of the call the cursor stands in, with the parameter in turn emphasised. */

import { syntaxTree } from "@codemirror/language";
import { type EditorState, type Extension, Prec, StateEffect, StateField } from "@codemirror/state";
import { EditorView, keymap, showTooltip, type Tooltip } from "@codemirror/view";
import { el } from "./dom";
import { knownNow, signatureOf } from "./knowledge";

interface Call {
  /** Where its bracket opens: calls are told apart by it. */
  from: number;
  callee: string;
  signature: string;
  /** Index of the argument the cursor stands in, and its keyword where it has one. */
  argument: number;
  keyword: string;
}

const dismiss = StateEffect.define<number>();

/** The parameters of a signature, brackets and defaults with commas in them respected. */
export function parametersOf(signature: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let current = "";
  for (const letter of signature.slice(1, -1)) {
    if ("([{".includes(letter)) depth += 1;
    if (")]}".includes(letter)) depth -= 1;
    if (letter === "," && depth === 0) {
      found.push(current.trim());
      current = "";
    } else {
      current += letter;
    }
  }
  return current.trim() ? [...found, current.trim()] : found;
}

function callAt(state: EditorState): Call | null {
  const { head, empty } = state.selection.main;
  if (!empty) return null;
  let node = syntaxTree(state).resolveInner(head, -1);
  while (node.name !== "ArgList" || node.from >= head) {
    if (!node.parent || node.name === "Body" || node.name === "LambdaExpression") return null;
    node = node.parent;
  }
  const call = node.parent;
  if (call?.name !== "CallExpression" || (node.lastChild?.name === ")" && head >= node.to)) return null;
  const text = state.doc.toString();
  const callee = text.slice(call.from, node.from).trim();
  const signature = signatureOf(callee, text, text.slice(0, call.from), knownNow());
  if (!signature || signature === "()") return null;
  let argument = 0;
  let start = node.from + 1;
  for (let child = node.firstChild; child && child.from < head; child = child.nextSibling) {
    if (child.name === "," && child.to <= head) {
      argument += 1;
      start = child.to;
    }
  }
  const keyword = /^\s*(\w+)\s*=(?!=)/.exec(text.slice(start, head))?.[1] ?? "";
  return { from: node.from, callee, signature, argument, keyword };
}

function nameOf(parameter: string): string {
  return parameter.replace(/^\**/, "").split(/[=:]/)[0]?.trim() ?? "";
}

/** Index of the parameter that is being given. */
export function parameterInTurn(parameters: string[], argument: number, keyword: string): number {
  if (keyword) return parameters.findIndex((each) => nameOf(each) === keyword);
  const places = parameters.flatMap((each, index) => (each === "/" || each === "*" ? [] : [index]));
  const rest = parameters.findIndex((each) => /^\*\w/.test(each));
  const place = places[argument];
  return rest >= 0 && (place === undefined || place > rest) ? rest : (place ?? -1);
}

function draw({ callee, signature, argument, keyword }: Call): HTMLElement {
  const parameters = parametersOf(signature);
  const turn = parameterInTurn(parameters, argument, keyword);
  const parts = parameters.flatMap((each, index) => [
    index ? ", " : "",
    index === turn ? el("strong", {}, each) : each,
  ]);
  return el("div", { class: "pb-signature" }, `${callee.split(".").pop()}(`, ...parts, ")");
}

interface Shown {
  call: Call | null;
  /** The call that the reader has sent away. */
  dismissed: number;
}

const field = StateField.define<Shown>({
  create: () => ({ call: null, dismissed: -1 }),
  update(shown, transaction) {
    let { dismissed } = shown;
    for (const effect of transaction.effects) if (effect.is(dismiss)) dismissed = effect.value;
    if (!transaction.docChanged && !transaction.selection && dismissed === shown.dismissed) return shown;
    const typed = transaction.isUserEvent("input") || shown.call !== null;
    const call = typed ? callAt(transaction.state) : null;
    if (call?.from !== dismissed) dismissed = -1;
    return { call: dismissed === -1 ? call : null, dismissed };
  },
  provide: (own) =>
    showTooltip.from(
      own,
      ({ call }): Tooltip | null => call && { pos: call.from, above: true, create: () => ({ dom: draw(call) }) },
    ),
});

/** Ctrl-Shift-Space reads the signature to whoever does not see it; Escape sends it away. */
export function signatureHelp(): Extension {
  const say = (view: EditorView) => {
    const call = callAt(view.state);
    if (call) view.dispatch({ effects: EditorView.announce.of(draw(call).textContent ?? "") });
    return call !== null;
  };
  const close = (view: EditorView) => {
    const { call } = view.state.field(field);
    if (call) view.dispatch({ effects: dismiss.of(call.from) });
    return false;
  };
  return [
    field,
    keymap.of([{ key: "Mod-Shift-Space", run: say }]),
    // Before the list of completions, which keeps the key for itself.
    Prec.highest(keymap.of([{ key: "Escape", run: close }])),
  ];
}
