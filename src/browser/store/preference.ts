/** Small choices about how the site looks on this device; they are no records, and losing them costs nothing. */

const SIZE = "playbook-code-size";

/** Steps of the code's size, in per cent of the book's own. */
export const CODE_SIZES = [80, 90, 100, 115, 130, 150, 175, 200] as const;

/** The chosen size of code in per cent. */
export function codeSize(): number {
  try {
    const kept = Number(localStorage.getItem(SIZE));
    return CODE_SIZES.find((size) => size === kept) ?? 100;
  } catch {
    return 100;
  }
}

export function keepCodeSize(size: number): void {
  try {
    localStorage.setItem(SIZE, String(size));
  } catch {
    // Storage is denied: the choice holds for this page.
  }
}
