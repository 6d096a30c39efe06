import * as v from "valibot";
import { isKnownZone } from "../core/time/calendar";
import { parseIsoInstant } from "../core/time/iso-interval";
import { intervalPrecisions } from "../core/time/uncertain-interval";

/** Text in both languages, neither empty. */
export const localizedSchema = v.object({
  en: v.pipe(v.string(), v.minLength(1)),
  uk: v.pipe(v.string(), v.minLength(1)),
});

/** An address that may become a link: http or https only. */
export const httpUrlSchema = v.pipe(
  v.string(),
  v.check((text) => /^https?:\/\//.test(text) && URL.canParse(text), "not an http(s) address"),
);

/** ISO 8601 instant with an offset, as UTC epoch milliseconds. */
export const instantSchema = v.pipe(
  v.string(),
  v.check((text) => parseIsoInstant(text) !== null, "not an ISO 8601 instant with an offset"),
  v.transform((text) => parseIsoInstant(text) ?? Number.NaN),
);

function isCalendarDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** ISO 8601 calendar date that exists: `2025-02-30` does not. */
export const isoDaySchema = v.pipe(v.string(), v.check(isCalendarDay, "not an ISO 8601 date"));

/** IANA name of a time zone. */
export const zoneSchema = v.pipe(v.string(), v.check(isKnownZone, "not a known time zone"));

export const citationSchema = v.object({
  publisher: v.string(),
  url: httpUrlSchema,
  published: v.nullable(v.string()),
});

/** The columnar table counts unsigned 32-bit seconds, 136 years: whatever these bounds let in fits into one table. */
const firstInstantMs = 0;
const lastInstantMs = Date.UTC(2101, 0, 1);

const isoIntervalMembers = {
  earliest: instantSchema,
  latest: instantSchema,
  extent: v.picklist(["within", "throughout"]),
  precision: v.picklist(intervalPrecisions),
  zone: zoneSchema,
};

/** An uncertain interval written with ISO instants; refuses an empty or reversed one. */
export const uncertainIntervalSchema = v.pipe(
  v.object(isoIntervalMembers),
  v.check((interval) => interval.latest > interval.earliest, "ends at or before its start"),
  v.check(
    (interval) => interval.earliest >= firstInstantMs && interval.latest <= lastInstantMs,
    "lies before 1970 or after 2100",
  ),
  v.transform(({ earliest, latest, extent, precision, zone }) => ({
    earliestMs: earliest,
    latestMs: latest,
    extent,
    precision,
    zone,
  })),
);

const isInRange = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));

/** Degrees; zero is a coordinate like any other. */
export const lngSchema = isInRange(-180, 180);
export const latSchema = isInRange(-90, 90);

/** `[lng, lat]` in degrees. */
export const lngLatSchema = v.tuple([lngSchema, latSchema]);

export const countSchema = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));
