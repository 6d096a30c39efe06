import type { MultiLineString, MultiPolygon } from "../../geo/position";
import { measureTransects } from "./measure-transects";

/** Measured square to the base line, both sides together, after all cuts. */
export interface ZoneWidth {
  /** Area over length. */
  readonly meanMeters: number;
  readonly leastMeters: number;
  readonly greatestMeters: number;
}

/**
 * How wide an area is across its base line: the mean is its area over the line's length, least and greatest are those of
 * the transects of `measureTransects`. Null for a line without length.
 */
export function measureWidth(
  area: MultiPolygon,
  baseline: MultiLineString,
  areaSqMeters: number,
): ZoneWidth | null {
  const { line, transects } = measureTransects(area, baseline);
  if (transects.length === 0) return null;
  const widths = transects.map(({ left, right }) => left.depthMeters + right.depthMeters);
  return {
    meanMeters: areaSqMeters / line.lengthMeters,
    leastMeters: Math.min(...widths),
    greatestMeters: Math.max(...widths),
  };
}
