import type { Locale } from "../../core/sources/localized";
import type { SideWithdrawal, WithdrawalProfile } from "../../core/zones/withdrawal-profile";
import { formatAreaSqKm, formatLength } from "./format-number";
import { formatShare } from "./format-share";
import { withdrawalMessages } from "./messages/zones/withdrawal";

/** "Ukrainian forces: at most 14.2 km (mean 9.8 km); area they would vacate 1,240 km²"; what is unknown is said. */
export function describeSideWithdrawal(locale: Locale, side: SideWithdrawal): string {
  const vacated = describeVacated(locale, side);
  return `${describePullBack(locale, side)}; ${vacated}`;
}

/** "Ukrainian forces: at most 14.2 km (mean 9.8 km)". */
export function describePullBack(
  locale: Locale,
  { holder, largestMeters, meanMeters }: SideWithdrawal,
): string {
  const texts = withdrawalMessages[locale];
  const forces = texts.forces(holder);
  if (meanMeters === null || Number.isNaN(largestMeters)) return texts.unknownDistance(forces);
  if (largestMeters === 0) return texts.nowhere(forces);
  return texts.atMost(forces, formatLength(locale, largestMeters), formatLength(locale, meanMeters));
}

/** "area they would vacate 1,240 km²". */
export function describeVacated(locale: Locale, { vacatedSqMeters }: SideWithdrawal): string {
  const texts = withdrawalMessages[locale];
  return Number.isNaN(vacatedSqMeters)
    ? texts.vacatedUnknown
    : texts.vacated(formatAreaSqKm(locale, vacatedSqMeters));
}

/** A distance of the profile: "14.2 km", or that it is unknown. */
export function describeProfileMeters(locale: Locale, meters: number): string {
  const texts = withdrawalMessages[locale];
  if (Number.isNaN(meters)) return texts.unknown;
  return meters === 0 ? texts.none : formatLength(locale, meters);
}

/** Along how much of the line the control line was found; empty where that is all of it. */
export function describeCoverage(
  locale: Locale,
  { controlLineMeters }: Pick<WithdrawalProfile, "controlLineMeters">,
): string {
  const known = controlLineMeters.reduce((sum, meters) => sum + (Number.isNaN(meters) ? 0 : 1), 0);
  if (known === controlLineMeters.length) return "";
  return withdrawalMessages[locale].partly(formatShare(locale, known, controlLineMeters.length));
}
