/** Numbers as readers type them. */

const SHARES = /^(?:probability|share|fraction|ratio)$/i;
const PER_CENT = /^(?:%|per ?cent|percentage)/i;

/** A decimal number with or without separators; null for anything else. */
function decimal(text: string): number | null {
  let plain = text.replace(/[−–]/g, "-").replace(/(?<=\d)[\s_'’](?=\d{3}(?!\d))/g, "");
  if (/^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) plain = plain.replaceAll(",", "");
  else if (/^[+-]?\d*,\d+$/.test(plain)) plain = plain.replace(",", ".");
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** A number or a quotient such as 4/94. */
function quotient(text: string): number | null {
  const parts = text.split("/").map((part) => decimal(part.trim()));
  const [above, below] = parts;
  if (above === undefined || above === null || parts.length > 2) return null;
  if (parts.length === 1) return above;
  return below ? above / below : null;
}

/**
 * The number that a reader typed, in the question's unit: "1,234.5", "1 234.5", "4.26%", "4/94", "1e-3", with or
 * without the unit itself behind it; null where it is none.
 */
export function readNumber(typed: string, unit: string): number | null {
  let text = typed.trim().replace(/^[€£$]\s*/, "");
  if (unit && text.toLowerCase().endsWith(unit.toLowerCase())) text = text.slice(0, -unit.length).trim();
  const percent = /\s*(?:%|per ?cent)$/i.exec(text);
  const value = quotient(percent ? text.slice(0, percent.index) : text);
  if (value === null) return null;
  return percent && !PER_CENT.test(unit) ? value / 100 : value;
}

/** Whether the unit has no values above one. */
export function isShare(unit: string): boolean {
  return SHARES.test(unit.trim());
}

/** Whether two numbers are as near as asked, give or take what binary fractions lose. */
export function near(value: number, wanted: number, tolerance: number): boolean {
  return Math.abs(value - wanted) <= tolerance + 1e-9 * Math.max(1, Math.abs(wanted));
}
