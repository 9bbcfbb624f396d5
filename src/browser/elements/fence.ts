/** Code fences as the site renders them. */

/** A fence's code as its author wrote it, with one newline at its end. */
export function fenceText(block: Element | null): string {
  const code = block?.querySelector("td.code code, pre code") ?? block?.querySelector("pre");
  return `${(code?.textContent ?? "").trimEnd()}\n`;
}
