import type { LngLat } from "../geo/position";
import type { Localized } from "../sources/localized";
import type { UncertainInterval } from "../time/uncertain-interval";
import type { WeaponCode } from "./weapons";

export const placePrecisions = [
  "exact",
  "facility",
  "city-district",
  "settlement",
  "raion",
  "admin1",
] as const;
export type PlacePrecision = (typeof placePrecisions)[number];

/** Statuses that somebody decided on after reading the claims. */
export const judgedStatuses = ["confirmed", "disputed", "attacker-only"] as const;
export const incidentStatuses = [...judgedStatuses, "reported"] as const;
/**
 * `confirmed` by the struck side's authorities; `disputed`; claimed by the attacker only; or merely `reported`, as a row
 * of an imported table is: its source says so, and nothing more is known here.
 */
export type IncidentStatus = (typeof incidentStatuses)[number];

export const claimScopes = ["site", "city", "oblast", "national"] as const;
/** What a claim's numbers are of. */
export type ClaimScope = (typeof claimScopes)[number];

export const parties = ["RU", "UA", "unknown"] as const;
export type Party = (typeof parties)[number];

export const targetCodes = [
  "residential",
  "energy",
  "refinery-oil",
  "industry",
  "port",
  "shipping",
  "military",
  "road-transport",
  "rail",
  "medical",
  "education",
  "unknown",
] as const;
export type TargetCode = (typeof targetCodes)[number];

export const claimStances = ["reports", "confirms", "denies", "retracts"] as const;
export type ClaimStance = (typeof claimStances)[number];

/** Who said what, when. Numbers are null where the claim gives none: unknown is not 0. */
export interface Claim {
  readonly id: string;
  readonly speakerIds: readonly string[];
  readonly office: string | null;
  /** The party whose authorities speak here; missing for outlets, companies, residents and other bystanders. */
  readonly speaksFor?: Party;
  readonly scope: ClaimScope;
  readonly publisher: string;
  readonly url: string;
  /** A copy kept by a web archive, where somebody named one. */
  readonly archivedUrl?: string;
  readonly published: UncertainInterval | null;
  readonly publishedInferred: boolean;
  readonly killed: number | null;
  readonly injured: number | null;
  readonly stance: ClaimStance;
  /** Ids of earlier claims of the same incident whose figures this one replaces; they stay in the ledger. */
  readonly supersedes: readonly string[];
  readonly note: Localized;
}

export interface Attribution {
  readonly party: Party;
  readonly claimIds: readonly string[];
  readonly deniedByClaimIds: readonly string[];
}

/** How many munitions somebody counted; an interception count says so in `saidBy`. Never summed. */
export interface MunitionCount {
  readonly weapon: WeaponCode;
  readonly count: number;
  readonly saidBy: string;
  readonly url: string;
}

/** Counts of munitions and what they are of. */
export interface IncidentMunitions {
  readonly scope: ClaimScope;
  readonly items: readonly MunitionCount[];
}

export interface IncidentPlace {
  readonly name: Localized;
  readonly admin1: Localized;
  /** ISO 3166-2. */
  readonly admin1Id: string;
  /** ISO 3166-1 alpha-2, by internationally recognised borders. */
  readonly country: string;
  readonly lngLat: LngLat;
  /** What the point stands for where it is not the place itself. */
  readonly note: Localized | null;
}

/** The row of a file that an incident was read from. */
export interface ImportedRow {
  readonly sourceId: string;
  /** 1-based line or record number in the file. */
  readonly line: number;
  /** Every text column of the file, by its header; numbers that became times, places and figures are not repeated. */
  readonly fields: readonly { readonly name: string; readonly text: string }[];
}

/** One thing that happened, with everything that was claimed of it. */
export interface Incident {
  readonly id: string;
  readonly title: Localized;
  readonly place: IncidentPlace;
  readonly placePrecision: PlacePrecision;
  /** Null only for `admin1`, where the area itself is the uncertainty. */
  readonly uncertaintyRadiusMeters: number | null;
  readonly time: UncertainInterval;
  readonly statedTime: Localized;
  /** The scope of the claims whose casualty figures are this incident's own. */
  readonly scope: ClaimScope;
  readonly attributions: readonly Attribution[];
  readonly weapons: readonly WeaponCode[];
  readonly targets: readonly TargetCode[];
  readonly status: IncidentStatus;
  readonly claims: readonly Claim[];
  /** Missing or null where nobody counted any. */
  readonly munitions?: IncidentMunitions | null;
  /** Missing for what comes with the app. */
  readonly imported?: ImportedRow;
}
