import { unknownFigure } from "../../../../core/events/dataset/incident-dataset";
import { parseNumber, parsePlainNumber } from "./parse-number";
import { isUnknownText } from "./unknown-text";

/** How many people: at least and at most, `unknownFigure` where the text leaves that end open. */
export interface FigureReading {
  readonly low: number;
  readonly high: number;
}

const largestFigure = 2 ** 31 - 1;
const range = /^(\d+)\s*[-–—]\s*(\d+)$/;
const atLeast = /^(?:(?:>=|≥|at least|min\.?|щонайменше|не менше|минимум|не менее)\s*(\d+)|(\d+)\s*\+)$/i;
const pointGroups = /^\d{1,3}(\.\d{3})+$/;

const isFigure = (value: number) => Number.isInteger(value) && value >= 0 && value <= largestFigure;

/**
 * A number of people for the common case that it stands alone: the number, `unknownFigure` for an empty cell or a word
 * that says unknown, NaN for everything else (which `parseFigureRange` may still read).
 */
export function parseFigure(text: string, decimalComma: boolean): number {
  const plain = parsePlainNumber(text);
  if (isFigure(plain) && !(decimalComma && pointGroups.test(text))) return plain;
  if (isUnknownText(text)) return unknownFigure;
  const trimmed = text.trim();
  const value =
    decimalComma && pointGroups.test(trimmed)
      ? Number(trimmed.replaceAll(".", ""))
      : parseNumber(trimmed, decimalComma);
  return isFigure(value) ? value : Number.NaN;
}

/** "5–7" as both ends, "5+" and "at least 5" as the lower end alone; null for anything else. */
export function parseFigureRange(text: string): FigureReading | null {
  const trimmed = text.trim();
  const ends = range.exec(trimmed);
  if (ends) {
    const low = Number(ends[1]);
    const high = Number(ends[2]);
    return isFigure(low) && isFigure(high) && low <= high ? { low, high } : null;
  }
  const open = atLeast.exec(trimmed);
  if (!open) return null;
  const low = Number(open[1] ?? open[2]);
  return isFigure(low) ? { low, high: unknownFigure } : null;
}
