import * as v from "valibot";
import {
  claimScopes,
  claimStances,
  incidentStatuses,
  parties,
  placePrecisions,
  targetCodes,
} from "../../../core/events/incident";
import { weaponCodes } from "../../../core/events/weapons";
import { type Locale, locales } from "../../../core/sources/localized";
import { intervalPrecisions } from "../../../core/time/uncertain-interval";
import { type IncidentDraft, statusOfItsClaims } from "./draft";

/** A form that was left without saving, and what it began with. */
export interface KeptDraft {
  readonly draft: IncidentDraft;
  /** The incident as it stood then, as the form shows it. */
  readonly shown: IncidentDraft;
  /** The language it was shown in. */
  readonly locale: Locale;
}

const text = v.string();
const localized = v.object({ en: text, uk: text });
const dateAndClock = v.object({ date: text, clock: text });
const partyOrNone = v.picklist([...parties, ""]);

const claimSchema = v.object({
  id: text,
  who: text,
  speaksFor: partyOrNone,
  publisher: text,
  published: dateAndClock,
  publishedZone: text,
  publishedInferred: v.boolean(),
  killed: text,
  injured: text,
  scope: v.picklist(claimScopes),
  stance: v.picklist(claimStances),
  party: partyOrNone,
  url: text,
  archivedUrl: text,
  note: localized,
  supersedes: v.array(text),
});

/** What is typed stays as it is typed: only choices must be such that there are. */
const draftSchema: v.GenericSchema<unknown, IncidentDraft> = v.object({
  title: localized,
  placeName: localized,
  admin1: text,
  lat: text,
  lng: text,
  placePrecision: v.picklist(placePrecisions),
  radius: text,
  zone: text,
  from: dateAndClock,
  to: dateAndClock,
  extent: v.picklist(["within", "throughout"]),
  timePrecision: v.picklist(intervalPrecisions),
  statedTime: localized,
  weapons: v.array(v.picklist(weaponCodes)),
  targets: v.array(v.picklist(targetCodes)),
  status: v.picklist([...incidentStatuses, statusOfItsClaims]),
  scope: v.picklist(claimScopes),
  claims: v.array(claimSchema),
  remark: text,
  reason: text,
});

const keptSchema: v.GenericSchema<unknown, KeptDraft> = v.object({
  draft: draftSchema,
  shown: draftSchema,
  locale: v.picklist(locales),
});

export function writeKeptDraft({ draft, shown, locale }: KeptDraft): string {
  return JSON.stringify({ draft, shown, locale });
}

/** Reads what `writeKeptDraft` wrote; null where that is not to be read. */
export function readKeptDraft(written: string): KeptDraft | null {
  try {
    const read = v.safeParse(keptSchema, JSON.parse(written));
    return read.success ? read.output : null;
  } catch (error) {
    // Not even JSON: whoever asked says so and keeps the text.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
