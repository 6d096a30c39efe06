import type { ControlStatus } from "../core/control/control-version";
import type { Histogram } from "../core/events/histogram";
import type { IncidentStatus, Party, PlacePrecision } from "../core/events/incident";
import type { WeaponFamily } from "../core/events/weapons";
import type { Area, LngLat, MultiLineString } from "../core/geo/position";
import type { Locale } from "../core/sources/localized";
import type { DataSource } from "../core/sources/source";
import type { TimeStep } from "../core/time/calendar";
import type { TimeWindow } from "../core/time/uncertain-interval";
import type { Annotation } from "../workspace/annotation";
import type { FrameView, PublishSafe } from "../workspace/page-spec";
import type { TimeMode } from "../workspace/time-state";
import type { Display } from "../workspace/view-state";
import type { SnapshotDifference, SnapshotWithdrawal, SnapshotZone, SnapshotZoneArea } from "./zone-content";

export interface SnapshotTime {
  readonly mode: TimeMode;
  /** What counts; in `instant` its start is the moment itself. */
  readonly window: TimeWindow;
  /** IANA name. */
  readonly zone: string;
  /** UTC epoch milliseconds; null means everything known when the page was made. */
  readonly knownAtMs: number | null;
  readonly madeAtMs: number;
}

/** Incidents that match window and filters, and of how many. `disputed` and `attackerOnly` are part of the matches. */
export interface SnapshotCounts {
  readonly certain: number;
  readonly possible: number;
  readonly total: number;
  readonly disputed: number;
  readonly attackerOnly: number;
}

/** One matching incident; the position is null where no place is known. */
export interface SnapshotIncident {
  readonly lngLat: LngLat | null;
  readonly family: WeaponFamily;
  readonly match: "certain" | "possible";
  readonly status: IncidentStatus;
  /** How far from the point it may have been; 0 for an exact place. */
  readonly radiusMeters: number;
  /** 1 for the first of the content's `sourceColors` and so on; 0 for the colour of the weapon family. */
  readonly sourceOrdinal: number;
  /** 0…1: what is older may be paler. */
  readonly opacity: number;
}

/** The matching incidents of a page, column by column, since a million of them must not be a million objects. */
export interface SnapshotIncidents {
  readonly count: number;
  /** WGS84 degrees, NaN where no place is known. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Index in `weaponFamilies`. */
  readonly family: Uint8Array;
  /** 1 for certain, 0 for possible. */
  readonly isCertain: Uint8Array;
  /** Index in `incidentStatuses`. */
  readonly status: Uint8Array;
  /** How far from the point it may have been; 0 for an exact place. */
  readonly radiusMeters: Float32Array;
  /** 1 for the first of the content's `sourceColors` and so on; null where colours stand for weapon families. */
  readonly sourceOrdinal: Uint8Array | null;
  /** 0…1 by age; null where all are alike. */
  readonly opacity: Float32Array | null;
  /** The largest radius of a placed one, as metres at the equator that are drawn as large. */
  readonly widestHaloMeters: number;
}

/** Entries that a legend has even where its page shows none of them, so that the legends of a series are alike. */
export interface HeldLegend {
  readonly possible: boolean;
  readonly disputed: boolean;
  readonly attackerOnly: boolean;
  readonly trail: boolean;
  /** As `widestHaloMeters` of the incidents. */
  readonly widestHaloMeters: number;
}

export interface FamilyCount {
  readonly family: WeaponFamily;
  readonly certain: number;
  readonly possible: number;
}

/** A source whose incidents have its colour. */
export interface SourceColor {
  /** In the page's language. */
  readonly name: string;
  /** `#RRGGBB`. */
  readonly color: string;
  readonly certain: number;
  readonly possible: number;
}

export interface SnapshotLayers {
  readonly incidents: boolean;
  readonly control: boolean;
  readonly contactLine: boolean;
  readonly zones: boolean;
  readonly labels: boolean;
}

/** The control areas of one source that hold at the shown instant. */
export interface SnapshotControl {
  /** Name of an imported source; null for what comes with the app. */
  readonly sourceName: string | null;
  /** `#RRGGBB` of an imported source; null for what comes with the app. */
  readonly color: string | null;
  /** Instant from which this version of the control areas is valid. */
  readonly validFromMs: number;
  readonly statuses: readonly ControlStatus[];
  /** Where its areas and its contact line are, so that a legend lists what a frame shows; missing for everywhere. */
  readonly areas?: readonly { readonly status: ControlStatus; readonly geometry: Area }[];
  readonly line?: MultiLineString;
  /** False where its contact line is outside the frame that a legend speaks of. */
  readonly hasLine?: boolean;
  /** Stated accuracy of schematic areas in kilometres; null where they are not schematic. */
  readonly schematicKm: number | null;
}

/** The ground of a locator: countries, simplified, each with its rings. */
export interface LocatorGround {
  readonly countries: readonly {
    /** ISO 3166-1 alpha-2. */
    readonly id: string;
    readonly rings: readonly (readonly LngLat[])[];
  }[];
}

export type SnapshotFilter =
  | { readonly facet: "weapon"; readonly values: readonly WeaponFamily[] }
  /** Target codes, or targets as imported tables name them. */
  | { readonly facet: "target"; readonly values: readonly string[] }
  /** As imported tables name them. */
  | { readonly facet: "type"; readonly values: readonly string[] }
  | { readonly facet: "actor"; readonly values: readonly string[] }
  /** Names in the page's language. */
  | { readonly facet: "oblast"; readonly values: readonly string[] }
  | { readonly facet: "source"; readonly values: readonly string[] }
  | { readonly facet: "precision"; readonly values: readonly PlacePrecision[] }
  | { readonly facet: "status"; readonly values: readonly IncidentStatus[] }
  | { readonly facet: "party"; readonly values: readonly Party[] }
  | { readonly facet: "place"; readonly values: readonly string[] }
  | { readonly facet: "zone"; readonly values: readonly string[] }
  | { readonly facet: "text"; readonly values: readonly string[] }
  /** Inclusive bounds; null leaves that side open. */
  | {
      readonly facet: "killed" | "injured";
      readonly min: number | null;
      readonly max: number | null;
    }
  /** Only what lay in the shown part of the map. */
  | { readonly facet: "view" };

export interface SnapshotPlace {
  readonly name: string;
  readonly lngLat: LngLat;
  /** 1 capital, 2 oblast centre, then by size. */
  readonly rank: number;
  readonly population: number | null;
}

/** A name written over an area: a country, a sea, a region, what a zone measures there, or which zones have the ground. */
export interface SnapshotAreaLabel {
  readonly name: string;
  readonly lngLat: LngLat;
  readonly kind: "country" | "sea" | "region" | "zone" | "difference";
  /** Scenario letter of a zone's label. */
  readonly scenario?: string;
  /** Index of the zone colours; absent is that of the letter. */
  readonly color?: number;
}

/** A mark under the time strip. */
export interface TimeMark {
  readonly atMs: number;
  readonly kind: "talks" | "control";
}

export interface SnapshotStrip {
  readonly histogram: Histogram;
  readonly step: TimeStep;
  readonly marks: readonly TimeMark[];
}

/** The matching incidents of one oblast or region. */
export interface OblastCount {
  readonly name: string;
  readonly certain: number;
  readonly possible: number;
}

/** What a content says in one language. */
export interface ContentWords {
  readonly filters: readonly SnapshotFilter[];
  /** In the order of the zones. */
  readonly zoneNames: readonly string[];
  /** Those with most first. */
  readonly oblasts: readonly OblastCount[];
}

/** Everything that a page states, as data in the page's language where it is words. */
export interface SnapshotContent {
  readonly view: FrameView;
  readonly time: SnapshotTime;
  readonly counts: SnapshotCounts;
  /** The matching incidents, whether in the frame or not; they are drawn if the layer is visible. */
  readonly incidents: SnapshotIncidents;
  /** Those shortly before the window, drawn faded and not counted; null for no trail. */
  readonly trail: SnapshotIncidents | null;
  /** Whether the older within the window are paler. */
  readonly isPalerWithAge: boolean;
  readonly display: Display;
  /** What colours stand for where it is not the weapon family. */
  readonly sourceColors: readonly SourceColor[] | null;
  /** What the author wrote on the map, whether in the frame or not. */
  readonly annotations: readonly Annotation[];
  /** Whether admin areas are outlined that stand for incidents whose place is known no closer. */
  readonly hasWholeAreas: boolean;
  /** Families among the matches, in the order of the legend. */
  readonly families: readonly FamilyCount[];
  /** What the legend says beside what the page itself shows; missing for nothing. */
  readonly heldLegend?: HeldLegend;
  readonly layers: SnapshotLayers;
  /** One for each source that has a version for the shown instant. */
  readonly control: readonly SnapshotControl[];
  readonly zones: readonly SnapshotZone[];
  /** What is drawn of the zones, proposals first; none where their layer is off. */
  readonly zoneAreas: readonly SnapshotZoneArea[];
  /** Hatched on the one map of two compared zones; null where nothing is compared. */
  readonly zoneDifference: SnapshotDifference | null;
  /** What a small map of where the frame lies is drawn from; null where the basemap is not there. */
  readonly locator: LocatorGround | null;
  readonly filters: readonly SnapshotFilter[];
  readonly strip: SnapshotStrip | null;
  /** Of one zone; left out where the page has no room for it. */
  readonly withdrawal: SnapshotWithdrawal | null;
  readonly places: readonly SnapshotPlace[];
  readonly areaLabels: readonly SnapshotAreaLabel[];
  readonly sources: readonly DataSource[];
  /** How everything was made fit to be published; missing or null where it is shown as it is. */
  readonly publishSafe?: PublishSafe | null;
  /** What a caption says in every language, whichever the page's own is; missing where there is no caption. */
  readonly words?: Readonly<Record<Locale, ContentWords>>;
  /** One sentence on whose borders the map shows. */
  readonly borderPolicy: string;
  readonly version: string;
  /** Address that reopens the map; empty for none. */
  readonly link: string;
}
