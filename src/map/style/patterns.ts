import type { ControlStatus } from "../../core/control/control-version";
import { colorTokens, type ThemeName } from "../../look/theme/tokens";

/** Name under which a theme's pattern for a control status is registered with the map. */
export function patternId(theme: ThemeName, status: ControlStatus): string {
  return `control-${status}-${theme}`;
}

export interface PatternImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
  readonly pixelRatio: number;
}

const tileSizePx = 12;

function hexChannels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Coverage 0…1 of a tiling diagonal line of the given width at a point of the tile. */
function diagonalCoverage(x: number, y: number, size: number, width: number, isRising: boolean): number {
  const along = isRising ? x + y : x - y + size;
  const distance = Math.abs((((along % size) + size) % size) - size / 2) / Math.SQRT2;
  return Math.min(1, Math.max(0, width / 2 + 0.5 - distance));
}

function dotCoverage(x: number, y: number, size: number, radius: number): number {
  const nearest = Math.min(
    Math.hypot(x - size / 4, y - size / 4),
    Math.hypot(x - (3 * size) / 4, y - (3 * size) / 4),
  );
  return Math.min(1, Math.max(0, radius + 0.5 - nearest));
}

/**
 * A seamless tile at a pixel ratio: assessed is one diagonal hatch, contested a cross-hatch, claimed sparse
 * dots. Drawn for the ratio it is shown at, so that the hatch keeps its pitch on screen and on paper.
 */
export function drawPattern(theme: ThemeName, status: ControlStatus, pixelRatio: number): PatternImage {
  const colors = colorTokens[theme];
  const size = Math.round(tileSizePx * pixelRatio);
  const scale = size / tileSizePx;
  const color = {
    assessed: colors.controlAssessed,
    contested: colors.controlContested,
    claimed: colors.controlClaimed,
  }[status];
  const [red, green, blue] = hexChannels(color);
  const data = new Uint8ClampedArray(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const x = column + 0.5;
      const y = row + 0.5;
      const rising = diagonalCoverage(x, y, size, 1.1 * scale, true);
      const coverage = {
        assessed: 0.5 * rising,
        contested: 0.45 * Math.max(rising, diagonalCoverage(x, y, size, 1.1 * scale, false)),
        claimed: 0.75 * dotCoverage(x, y, size, 1.1 * scale),
      }[status];
      data.set([red, green, blue, Math.round(255 * coverage)], (row * size + column) * 4);
    }
  }
  return { width: size, height: size, data, pixelRatio: scale };
}
