import { weaponFamilies } from "../../core/events/weapons";
import { densityRampPixels, rampThemeOn } from "../../look/theme/density-ramp";
import type { ColorTokens } from "../../look/theme/tokens";

/** Colours as the shaders take them: red, green, blue in 0…1. */
export interface ShaderColors {
  /** Three numbers per family, in the order of `weaponFamilies`. */
  readonly families: Float32Array;
  readonly paper: Float32Array;
  readonly edge: Float32Array;
  readonly selection: Float32Array;
  readonly hover: Float32Array;
  /** Premultiplied RGBA bytes of the density ramp. */
  readonly densityRamp: Uint8Array;
}

function parseHexColor(color: string): [number, number, number] {
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw new RangeError(`"${color}" is not a colour of the form #RRGGBB`);
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** The colours of a theme that incidents are drawn in. */
export function toShaderColors(colors: ColorTokens): ShaderColors {
  const vector = (color: string) => new Float32Array(parseHexColor(color));
  return {
    families: new Float32Array(weaponFamilies.flatMap((family) => parseHexColor(colors.family[family]))),
    paper: vector(colors.surface),
    edge: vector(colors.symbolEdge),
    selection: vector(colors.focus),
    hover: vector(colors.textMuted),
    densityRamp: densityRampPixels(rampThemeOn(colors.landUkraine)),
  };
}

/** Most sources that can have a colour, the one with ordinal 0 included. */
export const mostSourceColors = 32;

/**
 * Colours by source ordinal, `#RRGGBB` each, as the shaders take them: three numbers an ordinal, `mostSourceColors` of
 * them. The first one is never shown: rows of ordinal 0 have no source and keep their family's colour.
 */
export function toSourceColors(colors: readonly string[]): Float32Array {
  if (colors.length > mostSourceColors)
    throw new RangeError(`${colors.length} source colours, at most ${mostSourceColors} can be drawn`);
  const vectors = new Float32Array(mostSourceColors * 3);
  colors.forEach((color, ordinal) => {
    if (ordinal > 0) vectors.set(parseHexColor(color), ordinal * 3);
  });
  return vectors;
}
