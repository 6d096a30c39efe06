import type {
  ClaimScope,
  ClaimStance,
  IncidentStatus,
  Party,
  PlacePrecision,
  TargetCode,
} from "../../../core/events/incident";
import type { WeaponCode } from "../../../core/events/weapons";
import type { Localized } from "../../../core/sources/localized";
import type { IntervalExtent, IntervalPrecision } from "../../../core/time/uncertain-interval";
import type { DateAndClock } from "./zoned-clock";

/** A claim as it stands in the form: what is typed stays as it is typed, readable or not. */
export interface ClaimDraft {
  readonly id: string;
  /** Names, with semicolons between several. */
  readonly who: string;
  /** The party whose authorities speak; empty for everybody else. */
  readonly speaksFor: Party | "";
  readonly publisher: string;
  /** By the clock of `publishedZone`; without a clock time the hour is not recorded. */
  readonly published: DateAndClock;
  readonly publishedZone: string;
  readonly publishedInferred: boolean;
  readonly killed: string;
  readonly injured: string;
  readonly scope: ClaimScope;
  readonly stance: ClaimStance;
  /** Whom the claim says, or denies, it was; empty where it says nothing of it. */
  readonly party: Party | "";
  readonly url: string;
  readonly archivedUrl: string;
  readonly note: Localized;
  readonly supersedes: readonly string[];
}

/** The choice of the status that the claims make of an incident, whichever that is. */
export const statusOfItsClaims = "of-its-claims";

/** An incident as it stands in the form. */
export interface IncidentDraft {
  readonly title: Localized;
  readonly placeName: Localized;
  readonly admin1: string;
  readonly lat: string;
  readonly lng: string;
  readonly placePrecision: PlacePrecision;
  readonly radius: string;
  readonly zone: string;
  readonly from: DateAndClock;
  /** Empty where it follows from the start and the precision. */
  readonly to: DateAndClock;
  readonly extent: IntervalExtent;
  readonly timePrecision: IntervalPrecision;
  readonly statedTime: Localized;
  readonly weapons: readonly WeaponCode[];
  readonly targets: readonly TargetCode[];
  readonly status: IncidentStatus | typeof statusOfItsClaims;
  readonly scope: ClaimScope;
  readonly claims: readonly ClaimDraft[];
  readonly remark: string;
  readonly reason: string;
}

/** Names of speakers by their ids, for claims that come with the app. */
export type SpeakerNames = Readonly<Record<string, Localized>>;
