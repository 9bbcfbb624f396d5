/** Another order for things that the reader has seen in one. */

/** The places 0 to n−1 in random order; never the order `not`, where there is another. */
export function mixed(n: number, not: number[] = []): number[] {
  const places = Array.from({ length: n }, (_, place) => place);
  for (let last = n - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [places[last], places[other]] = [places[other] as number, places[last] as number];
  }
  const same = n > 1 && places.every((place, at) => place === not[at]);
  return same ? [...places.slice(1), places[0] as number] : places;
}
