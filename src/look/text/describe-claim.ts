import type { Claim } from "../../core/events/incident";
import type { Locale, Localized } from "../../core/sources/localized";
import { describeInterval, zonesDiffer } from "./describe-interval";
import { formatClock, formatDay, formatMoment } from "./format-date";
import { detailsMessages } from "./messages/details";

type Names = Readonly<Record<string, Localized>>;

/**
 * "26 Dec 16:13", or "26 Dec, hour not recorded" by the date of the source's own zone. The year is said where asked: for
 * data that spans years.
 */
export function describePublication(
  locale: Locale,
  claim: Pick<Claim, "published">,
  zone: string,
  withYear = false,
): string {
  const texts = detailsMessages[locale];
  const { published } = claim;
  if (published === null) return texts.dateNotRecorded;
  if (published.precision !== "day") return describeInterval(locale, published, zone, withYear);
  return texts.hourNotRecorded(formatDay(locale, published.latestMs - 1, published.zone, withYear));
}

const longestMomentMs = 3_600_000;

/**
 * "25 Dec 15:32 (16:32 local time)": a publication by the chosen clock, and by that of the incident's place where it shows
 * another hour. A bare date is of the source's own calendar and has no second clock.
 */
export function describeLocalPublication(
  locale: Locale,
  claim: Pick<Claim, "published">,
  zone: string,
  localZone: string,
): string {
  const said = describePublication(locale, claim, zone);
  const { published } = claim;
  if (published === null || published.latestMs - published.earliestMs > longestMomentMs) return said;
  const { earliestMs } = published;
  if (!zonesDiffer(zone, localZone, earliestMs)) return said;
  const isSameDay = formatDay(locale, earliestMs, zone) === formatDay(locale, earliestMs, localZone);
  const local = (isSameDay ? formatClock : formatMoment)(locale, earliestMs, localZone);
  return `${said} (${detailsMessages[locale].localTime(local)})`;
}

/** "Ihor Terekhov · Mayor of Kharkiv": the speakers in the claim's order; an id without a name stands for itself. */
export function describeSpeakers(
  locale: Locale,
  claim: Pick<Claim, "speakerIds" | "office">,
  speakers: Names,
  offices: Names,
): string {
  const names = claim.speakerIds.map((id) => speakers[id]?.[locale] ?? id);
  const office = claim.office === null ? null : (offices[claim.office]?.[locale] ?? null);
  if (office === null || isSaid(names, office)) return names.join("; ");
  return names.length === 0 ? office : `${names.join("; ")} · ${office}`;
}

/** An institution that speaks for itself is named once. */
function isSaid(names: readonly string[], office: string): boolean {
  const letters = (text: string) => text.toLocaleLowerCase().replace(/[^\p{L}]/gu, "");
  return names.some((name) => letters(office).startsWith(letters(name)) || letters(name) === letters(office));
}
