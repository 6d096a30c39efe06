import { isSameValue } from "../../../core/events/edits/same-value";
import type { Claim } from "../../../core/events/incident";
import { type Locale, type Localized, locales } from "../../../core/sources/localized";
import type { UncertainInterval } from "../../../core/time/uncertain-interval";
import type { ClaimDraft, SpeakerNames } from "./draft";
import type { ProblemCode, Report } from "./problems";
import { dayOf, instantOfClock } from "./zoned-clock";

const minuteMs = 60_000;

/** Text in both languages: what is written in one alone stands for both. */
export function readPair({ en, uk }: Localized): Localized {
  return { en: en.trim() || uk.trim(), uk: uk.trim() || en.trim() };
}

/** Speakers by their ids where a name is known in either language; anybody else is called what is written. */
function readSpeakers(who: string, speakers: SpeakerNames): string[] {
  const names = who.split(";").map((name) => name.trim());
  const idOf = (name: string) =>
    Object.entries(speakers).find(([, known]) => locales.some((locale) => known[locale] === name))?.[0];
  return [...new Set(names.filter((name) => name !== ""))].map((name) => idOf(name) ?? name);
}

function readCount(text: string): number | null | ProblemCode {
  const digits = text.replace(/\s/g, "");
  if (digits === "") return null;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : "count-invalid";
}

/** A bare date is that day, which does not begin before the incident did: nobody tells of it earlier. */
function readPublished(
  { published, publishedZone: zone }: ClaimDraft,
  incidentMs: number | null,
): UncertainInterval | null | ProblemCode {
  const { date, clock } = published;
  if (date === "" && clock.trim() === "") return null;
  if (clock.trim() !== "") {
    const earliestMs = instantOfClock(published, zone);
    if (typeof earliestMs === "string") return earliestMs;
    return { earliestMs, latestMs: earliestMs + minuteMs, extent: "within", precision: "minute", zone };
  }
  const day = dayOf(date, zone);
  if (day === null) return "date-missing";
  if (incidentMs !== null && day.endMs <= incidentMs) return "published-before-incident";
  const earliestMs = Math.max(day.startMs, incidentMs ?? day.startMs);
  return { earliestMs, latestMs: day.endMs, extent: "within", precision: "day", zone };
}

interface ReadingContext {
  readonly speakers: SpeakerNames;
  readonly locale: Locale;
  /** When the incident began at the earliest, null where that cannot be read. */
  readonly incidentMs: number | null;
  readonly report: Report;
}

/**
 * The claim that a form says. What was not touched stays exactly what it was, however little of it the form can show.
 *
 * @param shown  the original as the form showed it, null for a new claim
 */
export function readClaim(
  draft: ClaimDraft,
  original: Claim | null,
  shown: ClaimDraft | null,
  { speakers, incidentMs, report }: ReadingContext,
): Claim {
  const isUntouched = (...names: (keyof ClaimDraft)[]) =>
    shown !== null && names.every((name) => isSameValue(draft[name], shown[name]));
  /** The value, or what stands for one that cannot be read. */
  const readable = <Value>(field: string, read: Value | ProblemCode, otherwise: Value): Value => {
    if (typeof read !== "string") return read;
    report(field, read as ProblemCode);
    return otherwise;
  };
  const published =
    original && isUntouched("published", "publishedZone")
      ? original.published
      : readable<UncertainInterval | null>("published", readPublished(draft, incidentMs), null);
  const archivedUrl = draft.archivedUrl.trim();
  /** Spaces at the ends are left out of what is typed, not of what a file has. */
  const textOf = (name: "publisher" | "url") =>
    original && isUntouched(name) ? original[name] : draft[name].trim();
  const claim: Claim = {
    id: draft.id,
    speakerIds: original && isUntouched("who") ? original.speakerIds : readSpeakers(draft.who, speakers),
    office: original?.office ?? null,
    ...(draft.speaksFor === "" ? {} : { speaksFor: draft.speaksFor }),
    scope: draft.scope,
    publisher: textOf("publisher"),
    url: textOf("url"),
    published,
    publishedInferred: draft.publishedInferred,
    killed: readable<number | null>("killed", readCount(draft.killed), null),
    injured: readable<number | null>("injured", readCount(draft.injured), null),
    stance: draft.stance,
    supersedes: draft.supersedes,
    note: original && isUntouched("note") ? original.note : readPair(draft.note),
    ...(archivedUrl === "" && original?.archivedUrl === undefined ? {} : { archivedUrl }),
  };
  if (!original && claim.speakerIds.length === 0 && claim.publisher === "") report("who", "who-missing");
  return claim;
}
