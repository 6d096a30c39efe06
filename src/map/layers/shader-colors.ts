import { weaponFamilies } from "../../core/events/weapons";
import type { ColorTokens } from "../../look/theme/tokens";

/** Colours as the shaders take them: red, green, blue in 0…1. */
export interface ShaderColors {
  /** Three numbers per family, in the order of `weaponFamilies`. */
  readonly families: Float32Array;
  readonly paper: Float32Array;
  readonly edge: Float32Array;
  readonly selection: Float32Array;
  readonly hover: Float32Array;
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
  };
}
