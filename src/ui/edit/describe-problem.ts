import type { Locale } from "../../core/sources/localized";
import { editProblemMessages } from "../../look/text/messages/edit/problems";
import type { ProblemCode } from "./draft/problems";

const keyOfProblem = {
  missing: "problemMissing",
  "coordinates-out-of-range": "problemLatitude",
  "coordinates-zero": "problemZero",
  "end-before-start": "problemReversed",
  "date-out-of-range": "problemDateRange",
  "zone-unknown": "problemZone",
  "radius-missing": "problemRadiusMissing",
  "radius-out-of-range": "problemRadius",
  "count-invalid": "problemCount",
  "not-a-web-address": "problemAddress",
  "duplicate-id": "problemDuplicate",
  "claim-unknown": "problemClaimUnknown",
  "supersedes-cycle": "problemCycle",
  "too-many-claims": "problemManyClaims",
  "date-missing": "problemDateMissing",
  "clock-missing": "problemClockMissing",
  "clock-unreadable": "problemClock",
  "clock-skipped": "problemClockSkipped",
  "number-unreadable": "problemNumber",
  "who-missing": "problemWho",
  "published-before-incident": "problemPublishedEarly",
} as const satisfies Record<ProblemCode, string>;

/** Why a field cannot be taken as it stands, as a sentence. */
export function describeProblem(locale: Locale, code: ProblemCode): string {
  return editProblemMessages[locale][keyOfProblem[code]];
}
