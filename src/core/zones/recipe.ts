import type { LngLat, Ring } from "../geo/position";
import type { DepthSegment } from "../geo/strip-parts/issues";
import type { Citation } from "../sources/citation";
import type { Localized } from "../sources/localized";

/** Who holds an area. */
export type Holder = "RU" | "UA";

/** A path that was drawn, or the contact line of a control map: Ukrainian-held side left, Russian-held side right. */
export type PathSource =
  | { readonly positions: readonly LngLat[] }
  | { readonly fromControl: { readonly date: string } };

/** What a zone is cut to. Entries with the same `to` mean their union; different ones must all hold. */
export type Clip =
  | { readonly to: "oblast"; readonly id: string }
  | { readonly to: "country"; readonly id: string }
  | { readonly to: "land" }
  | { readonly to: "control"; readonly date: string; readonly holder: Holder }
  /** The ground on one bank of a river, as somebody who looks downstream has it. */
  | { readonly to: "river"; readonly id: string; readonly bank: "left" | "right" };

interface Cuts {
  readonly clip?: readonly Clip[];
  /** Ids of zones whose area is taken away. */
  readonly subtract?: readonly string[];
}

export interface LineRecipe extends Cuts {
  readonly kind: "line";
  readonly path: PathSource;
}

export interface StripRecipe extends Cuts {
  readonly kind: "strip";
  readonly path: PathSource;
  readonly leftMeters: number;
  readonly rightMeters: number;
  readonly segments?: readonly DepthSegment[];
  readonly ends?: "flat" | "round";
}

export interface PolygonRecipe extends Cuts {
  readonly kind: "polygon";
  /** Exterior first, then holes; each closed; edges are geodesics. */
  readonly rings: readonly Ring[];
}

export interface CircleRecipe extends Cuts {
  readonly kind: "circle";
  readonly center: LngLat;
  readonly radiusMeters: number;
}

/** Circles around one place, as lines: how far something reaches. */
export interface RingsRecipe extends Cuts {
  readonly kind: "rings";
  readonly center: LngLat;
  readonly radiiMeters: readonly number[];
}

export interface DerivedRecipe extends Cuts {
  readonly kind: "derived";
  readonly expression: Expression;
}

/** `difference` is the first operand less all others. */
export interface Expression {
  readonly op: "difference" | "intersection" | "union";
  readonly of: readonly Term[];
}

export type Term =
  | { readonly oblast: string }
  | { readonly control: { readonly date: string; readonly holder: Holder; readonly include: "assessed" } }
  | { readonly polygon: readonly Ring[] }
  | Expression;

/** How a zone is made. The geometry follows from it, and is never edited by itself. */
export type ZoneRecipe =
  | LineRecipe
  | StripRecipe
  | PolygonRecipe
  | CircleRecipe
  | RingsRecipe
  | DerivedRecipe;

/** The words of somebody that a zone is a reading of. */
export interface ReadingOf {
  readonly proposer: Localized;
  /** ISO date. */
  readonly date: string;
  readonly status: Localized;
  readonly sources: readonly Citation[];
}

/** Another geometry that the same words allow. */
export interface ZoneVariant {
  readonly id: string;
  readonly label: Localized;
  readonly recipe: ZoneRecipe;
}

export interface Zone {
  readonly id: string;
  readonly name: Localized;
  /** The letter under which zones are compared. */
  readonly scenario: string;
  /** Null for a zone of the user's own. */
  readonly readingOf: ReadingOf | null;
  readonly assumptions: readonly Localized[];
  /** ISO date of the control map that was used, null where none was. */
  readonly referenceDate: string | null;
  readonly variants: readonly ZoneVariant[];
  readonly recipe: ZoneRecipe;
  /** Id of the imported source that it was read from. */
  readonly importedFrom?: string;
  /** Index of the zone colours of the theme; absent is the colour of the letter. */
  readonly color?: number;
  /** Switched off by itself; absent is shown. */
  readonly isHidden?: boolean;
  /** How far around it incidents are counted as near; absent is 10 km. */
  readonly nearMeters?: number;
  /** The control map its shares and its withdrawal profile are measured against; absent is the one at the playhead. */
  readonly measuredAgainst?: { readonly sourceId: string; readonly date: string };
  /** Id of the precedent whose depths it was given, for its sources. */
  readonly precedentId?: string;
}
