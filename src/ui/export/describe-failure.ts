import type { Locale } from "../../core/sources/localized";
import { formatNumber } from "../../look/text/format-number";
import { pageDataMessages } from "../../look/text/messages/page-data";
import { snapshotMessages } from "../../look/text/messages/snapshot";
import type { SnapshotErrorCode } from "../../snapshot/make-snapshot";
import { mostPageSymbols } from "../../snapshot/snapshot-limits";

/** Why there is no page, and what to do about it. */
export function describePageFailure(locale: Locale, code: SnapshotErrorCode): string {
  if (code === "too-many-incidents")
    return pageDataMessages[locale].tooManyIncidents(formatNumber(locale, mostPageSymbols));
  return snapshotMessages[locale][`error-${code}`];
}
