import type { Locale } from "../../../core/sources/localized";
import type { ImportQuestion, ImportReview } from "../../../formats/import/import-review";
import type { AreaUse } from "../../../formats/import/import-settings";
import { formatNumber } from "../../../look/text/format-number";
import { importReviewMessages } from "../../../look/text/messages/import/review";
import type { Reading } from "./reading/use-reading";

interface Standing {
  readonly status: Reading["status"];
  readonly review: ImportReview;
  readonly open: readonly ImportQuestion[];
  readonly areas: AreaUse;
  readonly name: string;
}

/** Why the file cannot be added yet, in words; null where it can. */
export function whyBlocked(locale: Locale, { status, review, open, areas, name }: Standing): string | null {
  const messages = importReviewMessages[locale];
  const { counts } = review;
  if (status === "reading") return messages.blockedReading;
  if (status === "stopped") return messages.blockedStopped;
  if (status === "refused") return messages.blockedRefused;
  if (open.length > 0) return messages.blockedQuestions(formatNumber(locale, open.length), open.length);
  if (counts.accepted === 0) return messages.blockedNothing;
  if (areas === "leave-out" && counts.incidents === 0) return messages.blockedLeftOut;
  if (name.trim() === "") return messages.blockedName;
  return null;
}
