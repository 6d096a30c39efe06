import { type DepthSegment, findDepthIssues } from "../../../core/geo/strip-parts/issues";
import type { StripRecipe } from "../../../core/zones/recipe";
import { kmText, parseTypedKm } from "../fields/typed-km";

/** The four numbers of a stretch as they are typed, kilometres. */
export interface StretchTexts {
  readonly from: string;
  readonly to: string;
  readonly left: string;
  readonly right: string;
}

export type StretchProblem = "stretchNotNumbers" | "stretchOrder" | "stretchOverlap";

const depthRange = { leastMeters: 1, mostMeters: 500_000, canBeZero: true };
const alongRange = { leastMeters: 1, mostMeters: 50_000_000, canBeZero: true };

export function stretchTexts({ fromMeters, toMeters, leftMeters, rightMeters }: DepthSegment): StretchTexts {
  return {
    from: kmText(fromMeters),
    to: kmText(toMeters),
    left: kmText(leftMeters),
    right: kmText(rightMeters),
  };
}

export function isSameStretch(a: DepthSegment, b: DepthSegment): boolean {
  const members = ["fromMeters", "toMeters", "leftMeters", "rightMeters"] as const;
  return members.every((member) => Math.round(a[member]) === Math.round(b[member]));
}

/** The stretch that is typed in the place of one of a strip's segments, or why it cannot be that. */
export function readStretch(
  texts: StretchTexts,
  recipe: StripRecipe,
  index: number,
  lengthMeters: number,
): DepthSegment | StretchProblem {
  const fromMeters = parseTypedKm(texts.from, alongRange);
  const toMeters = parseTypedKm(texts.to, alongRange);
  const leftMeters = parseTypedKm(texts.left, depthRange);
  const rightMeters = parseTypedKm(texts.right, depthRange);
  if (fromMeters === null || toMeters === null || leftMeters === null || rightMeters === null)
    return "stretchNotNumbers";
  if (fromMeters >= toMeters || fromMeters >= lengthMeters) return "stretchOrder";
  const segment = { fromMeters, toMeters, leftMeters, rightMeters };
  const segments = (recipe.segments ?? []).with(index, segment);
  const issues = findDepthIssues({ ...recipe, segments });
  if (issues.some(({ code }) => code === "segments-overlap")) return "stretchOverlap";
  return issues.length > 0 ? "stretchNotNumbers" : segment;
}
