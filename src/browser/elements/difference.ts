/** Two texts side by side, or one under the other where there is little room; read only. Loaded when it is asked for. */

import { python } from "@codemirror/lang-python";
import { syntaxHighlighting } from "@codemirror/language";
import { MergeView, unifiedMergeView } from "@codemirror/merge";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { button, el } from "./dom";

const NARROW = "(max-width: 60em)";

export interface Difference {
  left: string;
  right: string;
  leftName: string;
  rightName: string;
  onClose(): void;
}

function reading(name: string): Extension {
  return [
    lineNumbers(),
    python(),
    syntaxHighlighting(classHighlighter),
    EditorView.lineWrapping,
    EditorState.readOnly.of(true),
    // Read only, and yet reached by the keyboard, so that it can be scrolled and read.
    EditorView.contentAttributes.of({ "aria-label": name, "aria-readonly": "true", tabindex: "0" }),
  ];
}

/** The element; take it away with its own button, which calls `onClose`. */
export function showDifference({ left, right, leftName, rightName, onClose }: Difference): HTMLElement {
  const place = el("div", { class: "pb-difference__texts" });
  const options = { collapseUnchanged: { margin: 3, minSize: 6 }, gutter: true };
  let close: () => void;
  if (window.matchMedia(NARROW).matches) {
    const names = `${rightName}, with what differs from ${leftName}`;
    const extensions = [
      ...[reading(names)].flat(),
      unifiedMergeView({ ...options, original: left, mergeControls: false }),
    ];
    const view = new EditorView({ doc: right, extensions, parent: place });
    close = () => view.destroy();
  } else {
    const view = new MergeView({
      ...options,
      a: { doc: left, extensions: reading(leftName) },
      b: { doc: right, extensions: reading(rightName) },
      parent: place,
    });
    close = () => view.destroy();
  }
  const done = button("Close", "pb-button pb-button--small", () => {
    close();
    element.remove();
    onClose();
  });
  const head = el("header", {}, el("p", {}, `Left: ${leftName}. Right: ${rightName}.`), done);
  const same = left.trimEnd() === right.trimEnd() ? el("p", {}, "The two are the same.") : null;
  const element = el(
    "section",
    { class: "pb-difference", "aria-label": "Comparison", tabindex: "-1" },
    head,
    same,
    place,
  );
  return element;
}
