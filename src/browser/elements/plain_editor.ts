/** A plain text field with the editor's face, for when the editor's own chunk cannot be loaded. */

import type { Context, Editor, EditorOptions, MakeEditor } from "./context";
import { el } from "./dom";

/** Tab is left to the browser here, so nothing can trap the keyboard. */
export function makePlainEditor(options: EditorOptions): Editor {
  const area = el("textarea", {
    class: "pb-plain-editor",
    "aria-label": options.label,
    rows: Math.max(10, options.code.split("\n").length + 2),
    spellcheck: "false",
    autocapitalize: "off",
  });
  area.value = options.code;
  area.addEventListener("input", () => options.onChange(area.value));
  area.addEventListener("focus", () => options.onFocus());
  area.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      options.onRun();
    }
  });
  const startOf = (line: number) =>
    area.value
      .split("\n")
      .slice(0, line - 1)
      .reduce((sum, text) => sum + text.length + 1, 0);
  return {
    dom: area,
    code: () => area.value,
    replace(code) {
      area.value = code;
      options.onChange(code);
    },
    markLine() {},
    goTo(line) {
      area.focus();
      area.setSelectionRange(startOf(line), startOf(line));
    },
    focus: () => area.focus(),
    dispose() {},
  };
}

/** The editor's factory, or the plain field's when the editor's chunk cannot be loaded. */
export async function editorOrPlain(context: Context): Promise<MakeEditor> {
  try {
    return await context.loadEditor();
  } catch {
    return makePlainEditor;
  }
}
