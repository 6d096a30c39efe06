import { type AngleReading, parseAngle } from "./parse-angle";

/** A position from one cell, degrees; `usedComma` where decimal commas were read. */
export interface PairReading {
  readonly lng: number;
  readonly lat: number;
  readonly usedComma: boolean;
}

const point =
  /^(?:srid=\d+;)?\s*point\s*(?:z|m|zm)?\s*\(\s*([-+\d.e]+)\s+([-+\d.e]+)(?:\s+[-+\d.e]+){0,2}\s*\)$/i;
const geojsonPoint = /"coordinates"\s*:\s*\[\s*([-+\d.e]+)\s*,\s*([-+\d.e]+)/i;
const longestPair = 120;

/** Where a text of two numbers may be cut: `;`, `|` or `/`, else a comma with a space, else a comma, else spaces. */
const cuts: readonly RegExp[] = [/\s*[;|/]\s*/, /\s*,\s+/, /\s*,\s*/, /\s+/];

function combine(first: AngleReading, second: AngleReading): PairReading | null {
  const usedComma = first.usedComma || second.usedComma;
  const isLngFirst = first.axis === "lng" || second.axis === "lat";
  const isLatFirst = first.axis === "lat" || second.axis === "lng";
  if (isLngFirst && isLatFirst) return null;
  return isLngFirst
    ? { lng: first.degrees, lat: second.degrees, usedComma }
    : { lng: second.degrees, lat: first.degrees, usedComma };
}

/**
 * A position written into one cell: `lat, lng` (that order, unless hemisphere letters say otherwise), with or without
 * brackets, or a WKT or GeoJSON point (`lng lat` by their standards). Null for anything else.
 */
export function parseCoordinates(text: string, decimalComma: boolean): PairReading | null {
  if (text.length > longestPair) return null;
  const trimmed = text.trim();
  const standard = point.exec(trimmed) ?? geojsonPoint.exec(trimmed);
  if (standard) {
    const lng = Number(standard[1]);
    const lat = Number(standard[2]);
    return Number.isNaN(lng) || Number.isNaN(lat) ? null : { lng, lat, usedComma: false };
  }
  const bare = trimmed.replace(/^[([{]\s*|\s*[)\]}]$/g, "");
  for (const cut of cuts) {
    const halves = bare.split(cut);
    // Spaces part degrees from minutes as well: the middle is where the second half begins.
    const isEven = halves.length % 2 === 0 && (halves.length === 2 || cut === cuts[3]);
    if (!isEven) continue;
    const middle = halves.length / 2;
    const first = parseAngle(halves.slice(0, middle).join(" "), decimalComma);
    const second = parseAngle(halves.slice(middle).join(" "), decimalComma);
    const pair = first && second && combine(first, second);
    if (pair) return pair;
  }
  return null;
}
