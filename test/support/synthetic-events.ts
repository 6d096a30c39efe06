import { buildEventTable, type EventTable } from "../../src/core/events/event-table";
import { incidentStatuses } from "../../src/core/events/incident";
import { weaponFamilies } from "../../src/core/events/weapons";

/** Seeded uniform numbers in [0, 1) (mulberry32): the same seed gives the same sequence everywhere. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const syntheticEpochMs = Date.UTC(2023, 0, 1);
export const syntheticDays = 3 * 365;

const minute = 60;
const hour = 3600;
const day = 86_400;

/** Share of incidents per kind of interval, as a real data set mixes them: minutes, hours, nights, days, weeks, months. */
const durations = [
  { share: 0.2, least: minute, most: minute },
  { share: 0.25, least: hour, most: hour },
  { share: 0.2, least: 10 * hour, most: 14 * hour },
  { share: 0.3, least: day, most: day },
  { share: 0.04, least: 2 * day, most: 7 * day },
  { share: 0.01, least: 8 * day, most: 60 * day },
];

/** About one in a thousand lasts longer than a month, one in eight throughout its interval. */
export interface SyntheticOptions {
  readonly count: number;
  readonly seed: number;
  /** Share of rows known only to a wide place, with a radius of 1.5 to 15 km; 0.3 unless told. */
  readonly wideShare?: number;
}

/** Seeded incidents over three years, clustered along a front and around cities of Ukraine. */
export function buildSyntheticEvents({ count, seed, wideShare = 0.3 }: SyntheticOptions): EventTable {
  const random = seededRandom(seed);
  const clusters = Array.from({ length: 60 }, () => [24 + random() * 15, 46 + random() * 6] as const);
  const columns = {
    epochMs: syntheticEpochMs,
    earliestSeconds: new Uint32Array(count),
    latestSeconds: new Uint32Array(count),
    throughout: new Uint8Array(count),
    family: new Uint8Array(count),
    status: new Uint8Array(count),
    lng: new Float64Array(count),
    lat: new Float64Array(count),
    radiusMeters: new Float32Array(count),
  };
  for (let row = 0; row < count; row++) {
    let pick = random();
    const kind = durations.find(({ share }) => {
      pick -= share;
      return pick < 0;
    });
    const { least, most } = kind ?? durations[0]!;
    const duration = Math.round(least + random() * (most - least));
    const earliest = Math.floor(random() * (syntheticDays * day - duration));
    columns.earliestSeconds[row] = earliest;
    columns.latestSeconds[row] = earliest + duration;
    columns.throughout[row] = random() < 0.125 ? 1 : 0;
    columns.family[row] = Math.floor(random() * weaponFamilies.length);
    columns.status[row] = random() < 0.8 ? 0 : Math.floor(random() * incidentStatuses.length);
    const [lng, lat] = clusters[Math.floor(random() * clusters.length)]!;
    columns.lng[row] = lng + (random() + random() - 1) * 1.2;
    columns.lat[row] = lat + (random() + random() - 1) * 0.8;
    columns.radiusMeters[row] = random() < wideShare ? 1500 + random() * 13_500 : 0;
  }
  return buildEventTable(columns);
}
