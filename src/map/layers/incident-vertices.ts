import { type EventTable, statusByte } from "../../core/events/event-table";
import { mercatorX, mercatorY } from "../../core/events/nearest-event";
import { leastHaloRadiusMeters } from "./incident-measures";

/** Bytes of one vertex: x, y (float32), earliest, latest (uint32), family, status, throughout, 0 (bytes), radius (float32). */
export const vertexBytes = 24;

/** Attribute locations, the same in every incident program; `visible` is read from a buffer of its own. */
export const attributeLocations = { position: 0, interval: 1, category: 2, radius: 3, visible: 4 } as const;

export interface IncidentVertices {
  /** Interleaved vertices in row order. */
  readonly data: ArrayBuffer;
  /** Web Mercator 0…1 position that vertex positions are relative to. */
  readonly originX: number;
  readonly originY: number;
  /** Rows whose place is wide enough for a halo, ascending. */
  readonly haloRows: Uint32Array<ArrayBuffer>;
  /** Rows that are not confirmed, ascending. */
  readonly contestedRows: Uint32Array<ArrayBuffer>;
}

function findRows(count: number, isFound: (row: number) => boolean): Uint32Array<ArrayBuffer> {
  const rows = new Uint32Array(count);
  let found = 0;
  for (let row = 0; row < count; row++) if (isFound(row)) rows[found++] = row;
  return rows.slice(0, found);
}

/**
 * Vertices of a table for the GPU. Positions are float32 offsets from the middle of the data: about 4 cm of rounding
 * for data as wide as Ukraine, where absolute float32 would round to 2.4 m.
 */
export function buildIncidentVertices(table: EventTable): IncidentVertices {
  const { count } = table;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let row = 0; row < count; row++) {
    const rowX = mercatorX(table.lng[row]!);
    const rowY = mercatorY(table.lat[row]!);
    x[row] = rowX;
    y[row] = rowY;
    west = Math.min(west, rowX);
    east = Math.max(east, rowX);
    north = Math.min(north, rowY);
    south = Math.max(south, rowY);
  }
  const originX = count === 0 ? 0.5 : (west + east) / 2;
  const originY = count === 0 ? 0.5 : (north + south) / 2;

  const data = new ArrayBuffer(count * vertexBytes);
  const floats = new Float32Array(data);
  const integers = new Uint32Array(data);
  const bytes = new Uint8Array(data);
  for (let row = 0; row < count; row++) {
    const word = (row * vertexBytes) / 4;
    floats[word] = x[row]! - originX;
    floats[word + 1] = y[row]! - originY;
    integers[word + 2] = table.earliestSeconds[row]!;
    integers[word + 3] = table.latestSeconds[row]!;
    bytes[word * 4 + 16] = table.family[row]!;
    bytes[word * 4 + 17] = table.status[row]!;
    bytes[word * 4 + 18] = table.throughout[row]!;
    floats[word + 5] = table.radiusMeters[row]!;
  }
  const confirmed = statusByte("confirmed");
  return {
    data,
    originX,
    originY,
    haloRows: findRows(count, (row) => table.radiusMeters[row]! >= leastHaloRadiusMeters),
    contestedRows: findRows(count, (row) => table.status[row] !== confirmed),
  };
}
