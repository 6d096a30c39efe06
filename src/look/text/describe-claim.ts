import type { Claim } from "../../core/events/incident";
import type { Locale, Localized } from "../../core/sources/localized";
import { describeInterval } from "./describe-interval";
import { formatDay } from "./format-date";
import { detailsMessages } from "./messages/details";

type Names = Readonly<Record<string, Localized>>;

/** "26 Dec 16:13", or "26 Dec, hour not recorded" by the date of the source's own zone. */
export function describePublication(locale: Locale, claim: Pick<Claim, "published">, zone: string): string {
  const texts = detailsMessages[locale];
  const { published } = claim;
  if (published === null) return texts.dateNotRecorded;
  if (published.precision !== "day") return describeInterval(locale, published, zone);
  return texts.hourNotRecorded(formatDay(locale, published.latestMs - 1, published.zone));
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
