import type { TimeWindow } from "./uncertain-interval";

/** ISO 8601 instant (`2025-12-27T02:00Z` or with an offset) to UTC epoch milliseconds; null if it is not one. */
export function parseIsoInstant(text: string): number | null {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** ISO 8601 interval `start/end` to a half-open window; null unless both ends are instants and the end is later. */
export function parseIsoInterval(text: string): TimeWindow | null {
  const parts = text.split("/");
  if (parts.length !== 2) return null;
  const startMs = parseIsoInstant(parts[0] ?? "");
  const endMs = parseIsoInstant(parts[1] ?? "");
  if (startMs === null || endMs === null || endMs <= startMs) return null;
  return { startMs, endMs };
}

/** UTC epoch milliseconds to a short ISO 8601 instant, without seconds where they are zero. */
export function formatIsoInstant(instantMs: number): string {
  return new Date(instantMs)
    .toISOString()
    .replace(/\.000Z$/, "Z")
    .replace(/:00Z$/, "Z");
}

/** A half-open window as an ISO 8601 interval. */
export function formatIsoInterval(window: TimeWindow): string {
  return `${formatIsoInstant(window.startMs)}/${formatIsoInstant(window.endMs)}`;
}
