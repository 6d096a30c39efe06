/** Colour arithmetic of the tests, from published formulas and by nothing of the program's own. */

export type Rgb = readonly [number, number, number];
type Lab = readonly [lightness: number, a: number, b: number];

/** Channels 0…1 of `#RRGGBB`. */
export function channelsOf(hex: string): Rgb {
  if (!/^#[0-9A-F]{6}$/i.test(hex)) throw new RangeError(`${hex} is no #RRGGBB`);
  const channel = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}

// IEC 61966-2-1 (sRGB).
const toLinear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

export const linearOf = (rgb: Rgb): Rgb => [toLinear(rgb[0]), toLinear(rgb[1]), toLinear(rgb[2])];

/** A colour at an opacity over another one, as browsers blend: in sRGB's own values. */
export const blend = (top: Rgb, under: Rgb, opacity: number): Rgb => [
  top[0] * opacity + under[0] * (1 - opacity),
  top[1] * opacity + under[1] * (1 - opacity),
  top[2] * opacity + under[2] * (1 - opacity),
];

function luminance(rgb: Rgb): number {
  const [red, green, blue] = linearOf(rgb);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21. Source: WCAG 2.2, "contrast ratio". */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export const visions = ["full", "protan", "deutan", "tritan"] as const;
export type Vision = (typeof visions)[number];

/**
 * Severity 1.0 (dichromacy), for linear RGB. Source: Machado, Oliveira and Fernandes 2009, "A Physiologically-based
 * Model for Simulation of Color Vision Deficiency", doi:10.1109/TVCG.2009.113, table 1.
 */
const matrices: Readonly<Record<Vision, readonly [Rgb, Rgb, Rgb]>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Linear RGB as somebody with the vision sees it. */
export function seenBy(vision: Vision, linear: Rgb): Rgb {
  const row = ([red, green, blue]: Rgb) =>
    Math.min(1, Math.max(0, red * linear[0] + green * linear[1] + blue * linear[2]));
  const [red, green, blue] = matrices[vision];
  return [row(red), row(green), row(blue)];
}

/** Linear sRGB to CIELAB, D65. Source: IEC 61966-2-1 and CIE 15. */
export function labOf([red, green, blue]: Rgb): Lab {
  const x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047;
  const y = 0.2126729 * red + 0.7151522 * green + 0.072175 * blue;
  const z = (0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883;
  const f = (value: number) => (value > 216 / 24389 ? Math.cbrt(value) : (841 / 108) * value + 4 / 29);
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}

const degrees = (angle: number) => (angle * Math.PI) / 180;

/** CIEDE2000. Source: Sharma, Wu and Dalal 2005, doi:10.1002/col.20070. */
export function deltaE2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hue = (b: number, a: number) =>
    a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
  const [h1, h2] = [hue(b1, p1), hue(b2, p2)];
  const isGrey = c1 * c2 === 0;
  const turn = isGrey ? 0 : ((((h2 - h1 + 180) % 360) + 360) % 360) - 180;
  const deltaHue = 2 * Math.sqrt(c1 * c2) * Math.sin(degrees(turn / 2));
  const sum = h1 + h2;
  const meanHue = isGrey
    ? sum
    : Math.abs(h1 - h2) <= 180
      ? sum / 2
      : sum < 360
        ? sum / 2 + 180
        : sum / 2 - 180;
  const t =
    1 -
    0.17 * Math.cos(degrees(meanHue - 30)) +
    0.24 * Math.cos(degrees(2 * meanHue)) +
    0.32 * Math.cos(degrees(3 * meanHue + 6)) -
    0.2 * Math.cos(degrees(4 * meanHue - 63));
  const lightness = (l1 + l2) / 2;
  const chroma = (c1 + c2) / 2;
  const sl = 1 + (0.015 * (lightness - 50) ** 2) / Math.sqrt(20 + (lightness - 50) ** 2);
  const sc = 1 + 0.045 * chroma;
  const sh = 1 + 0.015 * chroma * t;
  const rotation =
    -2 *
    Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) *
    Math.sin(degrees(60 * Math.exp(-(((meanHue - 275) / 25) ** 2))));
  const [dl, dc, dh] = [(l2 - l1) / sl, (c2 - c1) / sc, deltaHue / sh];
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh);
}

/** How far apart two colours look to somebody with the vision. */
export const deltaSeen = (vision: Vision, a: string, b: string): number =>
  deltaE2000(labOf(seenBy(vision, linearOf(channelsOf(a)))), labOf(seenBy(vision, linearOf(channelsOf(b)))));
