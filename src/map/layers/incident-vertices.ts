import { type EventTable, statusByte } from "../../core/events/event-table";
import { mercatorX, mercatorY } from "../../core/geo/web-mercator";
import { leastHaloRadiusMeters } from "./incident-measures";

/** Bytes of one vertex: x, y (float32), earliest, latest (uint32), family, throughout, 0, 0 (bytes), radius (float32). */
export const vertexBytes = 24;

/**
 * Attribute locations, the same in every incident program. `visible`, `source` and `status` are a byte per row from
 * buffers of their own, so that a mask, the sources or what was known change without the vertices.
 */
export const attributeLocations = {
  position: 0,
  interval: 1,
  category: 2,
  radius: 3,
  visible: 4,
  source: 5,
  status: 6,
} as const;

/** Web Mercator 0…1 position that vertex positions are relative to. */
export interface VertexOrigin {
  readonly x: number;
  readonly y: number;
}

/**
 * The middle of a table's positions. Float32 offsets from it round to about 4 cm for data as wide as Ukraine, where
 * absolute float32 would round to 2.4 m.
 */
export function findVertexOrigin({ count, lng, lat }: EventTable): VertexOrigin {
  let west = Infinity;
  let east = -Infinity;
  let south = Infinity;
  let north = -Infinity;
  for (let row = 0; row < count; row++) {
    const x = lng[row]!;
    const y = lat[row]!;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  if (west > east || south > north) return { x: 0.5, y: 0.5 };
  return {
    x: (mercatorX(west) + mercatorX(east)) / 2,
    y: (mercatorY(north) + mercatorY(south)) / 2,
  };
}

/** Writes the vertices of rows `[start, end)` to the beginning of `target`. */
export function writeVertices(
  table: EventTable,
  origin: VertexOrigin,
  start: number,
  end: number,
  target: ArrayBuffer,
): void {
  const floats = new Float32Array(target);
  const integers = new Uint32Array(target);
  const bytes = new Uint8Array(target);
  let word = 0;
  for (let row = start; row < end; row++, word += vertexBytes / 4) {
    floats[word] = mercatorX(table.lng[row]!) - origin.x;
    floats[word + 1] = mercatorY(table.lat[row]!) - origin.y;
    integers[word + 2] = table.earliestSeconds[row]!;
    integers[word + 3] = table.latestSeconds[row]!;
    bytes[word * 4 + 16] = table.family[row]!;
    bytes[word * 4 + 17] = table.throughout[row]!;
    bytes[word * 4 + 18] = 0;
    bytes[word * 4 + 19] = 0;
    floats[word + 5] = table.radiusMeters[row]!;
  }
}

const disputed = statusByte("disputed");
const attackerOnly = statusByte("attacker-only");

/** Whether a row's place is wide enough for a halo. */
export function hasHalo(table: EventTable, row: number): boolean {
  return table.radiusMeters[row]! >= leastHaloRadiusMeters;
}

/** Whether a status (its byte) has a ring: disputed, or claimed by the attacker only. */
export function isContested(status: number): boolean {
  return status === disputed || status === attackerOnly;
}
