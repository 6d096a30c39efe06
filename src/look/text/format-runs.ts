import type { Locale } from "../../core/sources/localized";
import { formatNumber } from "./format-number";

/** Ascending whole numbers with those in a row joined: "1, 3–5". */
export function formatRuns(locale: Locale, numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs
    .map(({ first, last }) => {
      const ends = [first, last].map((number) => formatNumber(locale, number));
      if (first === last) return ends[0];
      return ends.join(last === first + 1 ? ", " : "–");
    })
    .join(", ");
}
