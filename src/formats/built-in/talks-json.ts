import * as v from "valibot";
import type { Citation } from "../../core/sources/citation";
import type { Localized } from "../../core/sources/localized";
import type { ParseResult } from "../parse-issue";
import { citationSchema, isoDaySchema, localizedSchema, zoneSchema } from "../schema-parts";
import { parseRecords } from "./collection";

/** A moment of the talks: a day, or from one day to another, by the clock of its place. */
export interface TalksMoment {
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly title: Localized;
  readonly where: Localized;
  readonly summary: Localized;
  readonly sources: readonly Citation[];
}

const headSchema = v.object({
  format: v.literal("demarc-talks"),
  version: v.literal(1),
  moments: v.array(v.unknown()),
});

const momentSchema: v.GenericSchema<unknown, TalksMoment> = v.pipe(
  v.object({
    id: v.string(),
    date: v.optional(isoDaySchema),
    interval: v.optional(
      v.pipe(
        v.object({ firstDay: isoDaySchema, lastDay: isoDaySchema }),
        v.check(({ firstDay, lastDay }) => firstDay <= lastDay, "ends before its first day"),
      ),
    ),
    zone: zoneSchema,
    title: localizedSchema,
    where: localizedSchema,
    summary: localizedSchema,
    sources: v.pipe(v.array(citationSchema), v.minLength(1)),
  }),
  v.check(({ date, interval }) => (date ?? interval) !== undefined, "neither a date nor an interval"),
  v.transform(({ date, interval, zone, ...moment }) => {
    const first = Temporal.PlainDate.from(interval?.firstDay ?? date ?? "");
    const afterLast = Temporal.PlainDate.from(interval?.lastDay ?? date ?? "").add({ days: 1 });
    return {
      ...moment,
      startMs: first.toZonedDateTime(zone).epochMilliseconds,
      endMs: afterLast.toZonedDateTime(zone).epochMilliseconds,
    };
  }),
);

/** Reads `talks.json`. */
export function parseTalks(text: string): ParseResult<readonly TalksMoment[]> {
  const { value, issues } = parseRecords(text, headSchema, (head) => head.moments, momentSchema);
  return { value: value.records, issues };
}
