/** A number as typed, with a point or a comma; null where it is none. */
export function parseTypedNumber(text: string): number | null {
  const trimmed = text.trim().replace(",", ".").replace("−", "-");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : null;
}

interface MetersRange {
  readonly leastMeters: number;
  readonly mostMeters: number;
  readonly canBeZero?: boolean;
}

/** Kilometres as typed, as whole metres; null where they are none, or out of range. */
export function parseTypedKm(
  text: string,
  { leastMeters, mostMeters, canBeZero = false }: MetersRange,
): number | null {
  const km = parseTypedNumber(text);
  if (km === null) return null;
  const meters = Math.round(km * 1000);
  if (km === 0) return canBeZero ? 0 : null;
  return meters >= leastMeters && meters <= mostMeters ? meters : null;
}

/** Metres as kilometres for a field: never rounded, never grouped. */
export function kmText(meters: number): string {
  return String(Math.round(meters) / 1000);
}
