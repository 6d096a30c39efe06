import type { Dataset } from "../core/control/dataset";
import type { CountIndex } from "../core/events/count-index";
import type { RowMask, WindowCounts } from "../core/events/counts";
import type { EventSet } from "../core/events/event-set/event-set";
import type { Matches } from "../core/events/match/matches";
import type { LngLat } from "../core/geo/position";
import type { ZoneGeometry } from "../core/zones/build-geometry";
import type { GroundComparison } from "../core/zones/compare/compare-zones";
import type { ControlShares } from "../core/zones/control-shares";
import type { ZoneIssue } from "../core/zones/lookups";
import type { ZoneRecipe } from "../core/zones/recipe";
import type { ZoneFigures } from "../core/zones/scorecard";
import type { WithdrawalProfile } from "../core/zones/withdrawal-profile";
import type { ZoneRows } from "../core/zones/zone-rows";
import type { BuiltInData } from "./built-in-data";
import type { ScanName, ScanResult } from "./derive/scan-result";
import type { WorkspaceDocument } from "./document";
import type { SketchPoint } from "./drawing/sketch-point";
import type { HistoryState } from "./history";
import type { KeepingState } from "./keeping";
import type { Notice } from "./notices";
import type { TimeState } from "./time-state";
import type { ViewState } from "./view-state";

export type Selection =
  | { readonly kind: "incident"; readonly id: string }
  | { readonly kind: "zone"; readonly id: string }
  | { readonly kind: "annotation"; readonly id: string }
  | null;

export type SavingState =
  | { readonly status: "idle" }
  | { readonly status: "saving" }
  | { readonly status: "saved"; readonly atMs: number }
  | { readonly status: "failed"; readonly reason: string };

/** What the worker made of a zone's recipe: its geometry, or the reasons why there is none. */
export type ZoneShape = {
  readonly recipe: ZoneRecipe;
  /** All else that it follows from, by identity (`shapeInputs`); missing where nobody asks. */
  readonly inputs?: readonly unknown[];
} & (
  | { readonly status: "ready"; readonly geometry: ZoneGeometry }
  | { readonly status: "refused"; readonly issues: readonly ZoneIssue[] }
);

export type DrawingState =
  | { readonly mode: "idle" }
  /** The points set so far; nothing of a measurement enters the document. */
  | { readonly mode: "line" | "polygon" | "measure"; readonly points: readonly SketchPoint[] }
  /** The center, once it is placed. */
  | { readonly mode: "circle"; readonly center: LngLat | null }
  /** One click for the center. */
  | { readonly mode: "rings" }
  /** One click on the zone's own line. */
  | { readonly mode: "split"; readonly zoneId: string }
  | { readonly mode: "note" }
  /** The tail, once it is placed. */
  | { readonly mode: "arrow"; readonly tail: LngLat | null }
  /** One click for a form that waits for a place; null until it is made. */
  | { readonly mode: "place"; readonly picked: LngLat | null };

/** How sketching and editing on the map are helped. */
export interface DrawingAids {
  /** Positions near a known line or vertex are taken to lie on it. */
  readonly snapping: boolean;
  /** Between two clicks on one known line (contact line, border, river, zone edge) the path follows it. */
  readonly following: boolean;
}

/** What the worker measured for the shape of a zone; out of date where `geometry` is not the shape's own. */
export interface ZoneMeasures {
  readonly geometry: ZoneGeometry;
  readonly figures: ZoneFigures;
  /** Null where no control map holds. */
  readonly control: ZoneControl | null;
  readonly rows: MeasuredRows;
  /** All else that they follow from, by identity (`measureInputs`); missing where nobody asks. */
  readonly inputs?: readonly unknown[];
}

/** Against the control map that `key` names (source id and date). */
export interface ZoneControl {
  readonly key: string;
  readonly shares: ControlShares;
  /** Null for a zone without a base line, or where the control map has no contact line. */
  readonly withdrawal: WithdrawalProfile | null;
}

/** Rows of the joined incidents by where they stand to the zone. */
export interface MeasuredRows {
  /** Names the rows: the same column as long as they are the same. */
  readonly lng: EventSet["table"]["lng"];
  readonly inside: ZoneRows;
  readonly nearMeters: number;
  /** Inside or, surely or possibly, within `nearMeters` of it. */
  readonly near: ZoneRows;
}

/** How the ground of two compared zones differs; out of date where `of` are not their present geometries. */
export interface ZoneDifference {
  /** The first and the second zone. */
  readonly zoneIds: readonly [string, string];
  readonly of: readonly [ZoneGeometry, ZoneGeometry];
  /** Null where the calculation broke off. */
  readonly grounds: GroundComparison | null;
}

/** Slices of one vanilla store. Pointer, hover and scrub-in-flight live in the views, not here. */
export interface AppState {
  readonly document: WorkspaceDocument;
  readonly history: HistoryState;
  readonly time: TimeState;
  readonly isPlaying: boolean;
  readonly view: ViewState;
  /** Size of the live map in CSS pixels; no part of a file. */
  readonly viewport: { readonly widthPx: number; readonly heightPx: number };
  readonly selection: Selection;
  readonly data: BuiltInData;
  /** Content of imported sources by dataset id, also of removed ones, so that removing can be undone. */
  readonly datasets: Readonly<Record<string, Dataset>>;
  /** All incidents of the sources that are shown, as they are told now; derived. */
  readonly joined: EventSet;
  /** The same rows as they were known at `time.knownAtMs`; derived. */
  readonly events: EventSet;
  /** Which rows of `events` pass which clauses of the filter; derived. */
  readonly matches: Matches;
  /** Answers to the clauses that take their time over many rows. */
  readonly scans: Readonly<Record<ScanName, ScanResult | null>>;
  /** Clauses whose answer is still being looked for; until then the one before them stands. */
  readonly pendingScans: readonly ScanName[];
  /** For counts by weapon family and status; derived. */
  readonly kindIndex: CountIndex;
  /** Rows that pass the filter; null when it asks nothing. The mask of `matches`. */
  readonly rowMask: RowMask;
  /** Counts of the shown window under the filter; one predicate with the map. */
  readonly counts: WindowCounts;
  /** By zone id; a shape whose recipe is not the zone's own is out of date and being made anew. */
  readonly zoneShapes: Readonly<Record<string, ZoneShape>>;
  /** By zone id, of zones drawn here and of shown proposals. */
  readonly zoneMeasures: Readonly<Record<string, ZoneMeasures>>;
  /** By zone id, from what (its geometry, then the inputs, by identity) measuring broke off; missing where it never did. */
  readonly unmeasuredZones?: Readonly<Record<string, readonly unknown[]>>;
  /** Of the two zones that are compared with each other; missing or null before it was calculated. */
  readonly zoneDifference?: ZoneDifference | null;
  readonly drawing: DrawingState;
  readonly drawingAids: DrawingAids;
  readonly saving: SavingState;
  readonly keeping: KeepingState;
  readonly notices: readonly Notice[];
}
