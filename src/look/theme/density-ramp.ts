import { colorTokens, type InterfaceTheme, type ThemeName } from "./tokens";

/** A colour of a ramp, evenly spaced from the last one. */
export interface RampStop {
  /** `#RRGGBB`. */
  readonly color: string;
  /** How much of the map it hides, 0…1. */
  readonly opacity: number;
}

/**
 * Colours of the density display from few incidents to many. Lightness alone orders them, away from the ground: darker
 * by day, lighter by night, so that every vision and a grey print read them the same way.
 */
export const densityRamps: Readonly<Record<ThemeName, readonly RampStop[]>> = {
  light: [
    { color: "#E3A24C", opacity: 0.55 },
    { color: "#D97546", opacity: 0.66 },
    { color: "#C04650", opacity: 0.74 },
    { color: "#952A5E", opacity: 0.79 },
    { color: "#66195E", opacity: 0.83 },
    { color: "#381148", opacity: 0.86 },
  ],
  dark: [
    { color: "#70387E", opacity: 0.6 },
    { color: "#9E437C", opacity: 0.74 },
    { color: "#C65766", opacity: 0.82 },
    { color: "#E67B4E", opacity: 0.87 },
    { color: "#F6B155", opacity: 0.9 },
    { color: "#FBEBB4", opacity: 0.92 },
  ],
  print: [
    { color: "#8F8A84", opacity: 0.6 },
    { color: "#7A756F", opacity: 0.7 },
    { color: "#625D58", opacity: 0.77 },
    { color: "#4A4541", opacity: 0.82 },
    { color: "#302C29", opacity: 0.87 },
    { color: "#171412", opacity: 0.92 },
  ],
};

type Triple = readonly [number, number, number];

const toLinear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const fromLinear = (value: number) =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;

/** Oklab of `#RRGGBB`. Source: Ottosson 2020, "A perceptual color space for image processing". */
function toOklab(color: string): Triple {
  const value = Number.parseInt(color.slice(1), 16);
  const [red, green, blue] = [value >> 16, (value >> 8) & 255, value & 255].map((byte) =>
    toLinear(byte / 255),
  ) as unknown as Triple;
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}

/** sRGB channels 0…1 of an Oklab colour, clipped to what screens show. */
function fromOklab([lightness, a, b]: Triple): Triple {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channel = (value: number) => fromLinear(Math.min(1, Math.max(0, value)));
  return [
    channel(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    channel(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    channel(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  ];
}

/** The colour at a position 0…1 of a theme's ramp: red, green, blue and opacity in 0…1, not premultiplied. */
export function densityColor(theme: ThemeName, position: number): readonly [number, number, number, number] {
  const stops = densityRamps[theme];
  const place = Math.min(1, Math.max(0, position)) * (stops.length - 1);
  const index = Math.min(stops.length - 2, Math.floor(place));
  const share = place - index;
  const [from, to] = [stops[index]!, stops[index + 1]!];
  const [first, second] = [toOklab(from.color), toOklab(to.color)];
  const mix = (a: number, b: number) => a + (b - a) * share;
  const [red, green, blue] = fromOklab([
    mix(first[0], second[0]),
    mix(first[1], second[1]),
    mix(first[2], second[2]),
  ]);
  return [red, green, blue, mix(from.opacity, to.opacity)];
}

/** A theme's ramp as so many pixels of premultiplied RGBA bytes. */
export function densityRampPixels(theme: ThemeName, count = 256): Uint8Array<ArrayBuffer> {
  const pixels = new Uint8Array(count * 4);
  for (let index = 0; index < count; index++) {
    const [red, green, blue, opacity] = densityColor(theme, index / (count - 1));
    pixels.set(
      [red * opacity, green * opacity, blue * opacity, opacity].map((value) => Math.round(value * 255)),
      index * 4,
    );
  }
  return pixels;
}

const lightnessOf = (color: string) => toOklab(color)[0];

/** The theme of the app whose ramp stands out from a ground of a colour `#RRGGBB`. */
export function rampThemeOn(ground: string): InterfaceTheme {
  const middle = (lightnessOf(colorTokens.light.landUkraine) + lightnessOf(colorTokens.dark.landUkraine)) / 2;
  return lightnessOf(ground) >= middle ? "light" : "dark";
}
