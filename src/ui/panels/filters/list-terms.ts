import type { FacetCount } from "../../../workspace/selection/facet-counts";

/** A facet of more values shows so many of them, those that are asked for aside. */
export const fewTerms = 8;
/** More rows than anyone reads through; the search finds the others. */
export const mostTerms = 100;

export interface ListedTerms {
  readonly terms: readonly string[];
  /** Values that match the search and are not listed. */
  readonly leftOut: number;
}

const total = ({ certain, possible }: FacetCount) => certain + possible;

/** The values by count, the highest first; those of the same count as they came. */
export function rankTerms(counts: readonly FacetCount[]): string[] {
  return counts.toSorted((a, b) => total(b) - total(a)).map(({ term }) => term);
}

/** Of ranked values the first few and those that are asked for, in the order of rank. */
export function firstTerms(ranked: readonly string[], chosen: readonly string[]): ListedTerms {
  const terms = ranked.filter((term, index) => index < fewTerms || chosen.includes(term));
  return { terms, leftOut: ranked.length - terms.length };
}

/** Of ranked values those whose name holds the words searched for; without words all, up to `mostTerms`. */
export function findTerms(
  ranked: readonly string[],
  search: string,
  nameOf: (term: string) => string,
): ListedTerms {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = ranked.filter((term) => {
    const name = nameOf(term).toLowerCase();
    return words.every((word) => name.includes(word));
  });
  return { terms: found.slice(0, mostTerms), leftOut: Math.max(0, found.length - mostTerms) };
}
