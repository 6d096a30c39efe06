/** A date of two digits and two digits, read with the day first and with the month first. */
export interface DateBothWays {
  /** UTC epoch milliseconds of the day, null where that reading is no date. */
  readonly dayFirstMs: number | null;
  readonly monthFirstMs: number | null;
}

const pattern = /(?<!\d)(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})(?!\d)/;

function dayMs(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isSame = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isSame ? date.getTime() : null;
}

/** Reads the first date in a text both ways; null where there is none that begins with a day or month. */
export function readBothWays(text: string): DateBothWays | null {
  const found = pattern.exec(text);
  if (!found) return null;
  const [first = 0, second = 0, stated = 0] = found.slice(1).map(Number);
  const year = stated < 100 ? 2000 + stated : stated;
  return { dayFirstMs: dayMs(year, second, first), monthFirstMs: dayMs(year, first, second) };
}
