export const timeSteps = ["hour", "day", "attack-night", "week", "month"] as const;
/** A calendar step; an attack night runs from noon to noon, so that one night is one step. */
export type TimeStep = (typeof timeSteps)[number];

const hourMs = 3_600_000;

function zoned(instantMs: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(instantMs)).toZonedDateTimeISO(zone);
}

/** Whether the browser or node knows the IANA zone name (`Europe/Kyiv` and `Europe/Kiev` alike). */
export function isKnownZone(zone: string): boolean {
  try {
    zoned(0, zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The reader's own zone (IANA name). */
export function localZone(): string {
  return Temporal.Now.timeZoneId();
}

/** Offset from UTC in minutes that the zone keeps at the instant (UTC epoch milliseconds). */
export function zoneOffsetMinutes(instantMs: number, zone: string): number {
  return Math.round(zoned(instantMs, zone).offsetNanoseconds / 60e9);
}

function startOfStep(moment: Temporal.ZonedDateTime, step: TimeStep): Temporal.ZonedDateTime {
  if (step === "hour") return moment.round({ smallestUnit: "hour", roundingMode: "floor" });
  if (step === "day") return moment.startOfDay();
  if (step === "week") return moment.subtract({ days: moment.dayOfWeek - 1 }).startOfDay();
  if (step === "month") return moment.with({ day: 1 }).startOfDay();
  const noon = moment.withPlainTime({ hour: 12 });
  return Temporal.ZonedDateTime.compare(moment, noon) >= 0
    ? noon
    : moment.subtract({ days: 1 }).withPlainTime({ hour: 12 });
}

function addSteps(moment: Temporal.ZonedDateTime, step: TimeStep, count: number): Temporal.ZonedDateTime {
  if (step === "hour") return moment.add({ hours: count });
  if (step === "week") return moment.add({ weeks: count });
  if (step === "month") return moment.add({ months: count });
  return moment.add({ days: count });
}

/** The start of the step after the one that begins here; a change of clocks by half an hour makes an hour longer. */
function nextStart(start: Temporal.ZonedDateTime, step: TimeStep): Temporal.ZonedDateTime {
  let next = startOfStep(addSteps(start, step, 1), step);
  for (let count = 2; Temporal.ZonedDateTime.compare(next, start) <= 0; count++)
    next = startOfStep(addSteps(start, step, count), step);
  return next;
}

/** The start (UTC epoch milliseconds) of the calendar step that holds the instant, by the zone's own clock. */
export function floorToStep(instantMs: number, step: TimeStep, zone: string): number {
  return startOfStep(zoned(instantMs, zone), step).epochMilliseconds;
}

/** The first step boundary at or after the instant, UTC epoch milliseconds. */
export function ceilToStep(instantMs: number, step: TimeStep, zone: string): number {
  const start = startOfStep(zoned(instantMs, zone), step);
  return start.epochMilliseconds === instantMs ? instantMs : nextStart(start, step).epochMilliseconds;
}

/** The step boundary nearest to the instant, UTC epoch milliseconds; the earlier one when both are as near. */
export function roundToStep(instantMs: number, step: TimeStep, zone: string): number {
  const before = startOfStep(zoned(instantMs, zone), step);
  const after = nextStart(before, step).epochMilliseconds;
  return instantMs - before.epochMilliseconds <= after - instantMs ? before.epochMilliseconds : after;
}

/**
 * The instant moved by whole calendar steps by the zone's clock, so a day stays a day over a change of clocks. Hours are
 * hours of elapsed time: none is skipped or repeated. A boundary of a day or longer goes to a boundary, and as many
 * steps back lead to it again; a clock time that the target day lacks becomes the next one it has, a day that the
 * target month lacks its last one.
 */
export function shiftBySteps(instantMs: number, step: TimeStep, zone: string, count: number): number {
  if (step === "hour") return Math.floor(instantMs) + count * hourMs;
  const moment = zoned(instantMs, zone);
  const moved = addSteps(moment, step, count);
  if (startOfStep(moment, step).epochMilliseconds !== instantMs) return moved.epochMilliseconds;
  // Where the clocks leap over midnight a day begins later, and the next one at midnight all the same.
  return startOfStep(moved, step).epochMilliseconds;
}

/**
 * Boundaries of the steps that cover `[startMs, endMs)`, ascending, first at or before the start and last at or after
 * the end. Refuses more than `limit` steps by throwing a RangeError: choose a longer step instead.
 */
export function stepEdges(
  startMs: number,
  endMs: number,
  step: TimeStep,
  zone: string,
  limit = 20_000,
): number[] {
  let moment = startOfStep(zoned(startMs, zone), step);
  const edges = [moment.epochMilliseconds];
  while ((edges.at(-1) ?? endMs) < endMs) {
    if (edges.length > limit) throw new RangeError(`more than ${limit} steps of one ${step}`);
    moment = nextStart(moment, step);
    edges.push(moment.epochMilliseconds);
  }
  return edges;
}
