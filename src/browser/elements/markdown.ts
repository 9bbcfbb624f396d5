/** What a reader wrote, as Markdown to take away: their words stand as they typed them. */

/** One sheet: a heading, then each box under its label. */
export function sheetMarkdown(title: string, fields: [label: string, text: string][], level = 1): string {
  const mark = "#".repeat(level);
  const parts = fields.map(([label, text]) => `${mark}# ${label}\n\n${text || "_Nothing yet._"}`);
  return `${[`${mark} ${title}`, ...parts].join("\n\n")}\n`;
}
