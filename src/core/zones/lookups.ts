import type { Area, MultiLineString } from "../geo/position";
import type { Holder } from "./recipe";
import type { RecipeIssue } from "./validate-recipe";

/** Where the words of a recipe find their geometry. Each answers null for what it does not know. */
export interface ZoneLookups {
  /** By ISO 3166-2. */
  readonly oblast: (id: string) => Area | null;
  /** By ISO 3166-1 alpha-2. */
  readonly country: (id: string) => Area | null;
  readonly land: () => Area | null;
  /** What a holder is assessed to hold on an ISO date. */
  readonly control: (date: string, holder: Holder) => Area | null;
  /** Ukrainian-held side on the left. */
  readonly contactLine: (date: string) => MultiLineString | null;
  /** The course of a river by its English name, source to mouth; several lines where it has gaps or arms. */
  readonly river: (id: string) => MultiLineString | null;
  /** The area of another zone; without polygons for one that has none, "circular" for one made by leaving itself out. */
  readonly zone: (id: string) => Area | "circular" | null;
}

/** Why a recipe makes no zone from this data; `calculation-failed` where the calculation itself broke off. */
export type ZoneIssue =
  | RecipeIssue
  | { code: "unknown-oblast" | "unknown-country" | "unknown-zone" | "unknown-river"; id: string }
  /** A zone that is taken away is itself made, directly or not, by taking this one away. */
  | { code: "circular-subtract"; id: string }
  | { code: "unknown-land" }
  | { code: "unknown-control" | "unknown-contact-line"; date: string }
  | { code: "nothing-left" | "calculation-failed" };

/** The value, or null after putting the issue on the list. */
export function noteIfMissing<Value>(
  value: Value | null,
  issue: ZoneIssue,
  issues: ZoneIssue[],
): Value | null {
  if (value === null) issues.push(issue);
  return value;
}
