import { describe, expect, it } from "vitest";
import { type WeaponFamily, weaponFamilies } from "../../../src/core/events/weapons";
import { symbolOutlines, symbolPath } from "../../../src/look/theme/symbols";
import { colorTokens, type ThemeName, themeNames, zoneColor } from "../../../src/look/theme/tokens";
import { channelsOf, contrast, deltaE2000, deltaSeen, labOf, linearOf, visions } from "../../support/colors";

const textContrast = 4.5;
const markContrast = 3;
const ratio = (a: string, b: string) => contrast(channelsOf(a), channelsOf(b));

/** Every pair that falls short, in words, so that a failure shows all of them. */
function tooWeak(
  least: number,
  marks: Readonly<Record<string, string>>,
  grounds: Readonly<Record<string, string>>,
) {
  return Object.entries(marks).flatMap(([mark, color]) =>
    Object.entries(grounds)
      .filter(([, ground]) => ratio(color, ground) < least)
      .map(([ground, groundColor]) => `${mark} on ${ground}: ${ratio(color, groundColor).toFixed(2)}`),
  );
}

describe("the measuring itself", () => {
  // WCAG 2.2: black on white is 21:1; #767676 on white is the well-known lightest grey that reaches 4.5:1.
  it("gives the contrasts that WCAG gives", () => {
    expect(ratio("#000000", "#FFFFFF")).toBeCloseTo(21, 6);
    expect(ratio("#FFFFFF", "#767676")).toBeCloseTo(4.54, 2);
    expect(ratio("#777777", "#FFFFFF")).toBeCloseTo(4.48, 2);
  });

  // Sharma, Wu and Dalal 2005, table 1, pairs 1, 7, 17, 20 and 25.
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [58, 24, 15], 19.4535],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  ] as const)("gives the differences of Sharma's table for %j and %j", (a, b, expected) => {
    expect(deltaE2000(a, b)).toBeCloseTo(expected, 4);
    expect(deltaE2000(b, a)).toBeCloseTo(expected, 4);
  });

  // CIELAB of sRGB red, D65: 53.24, 80.09, 67.20 (Lindbloom's calculator).
  it("gives the CIELAB of red", () => {
    const [lightness, a, b] = labOf(linearOf(channelsOf("#FF0000")));
    expect([lightness, a, b].map((value) => Number(value.toFixed(1)))).toEqual([53.2, 80.1, 67.2]);
  });

  it("takes red and green for closer in deutan vision, blue and yellow not", () => {
    expect(deltaSeen("deutan", "#C00000", "#607000")).toBeLessThan(
      deltaSeen("full", "#C00000", "#607000") / 2,
    );
    expect(deltaSeen("deutan", "#0000C0", "#C0C000")).toBeGreaterThan(50);
  });
});

describe.each(themeNames)("the %s theme", (theme) => {
  const colors = colorTokens[theme];
  const ground = { land: colors.landUkraine, abroad: colors.landAbroad, sea: colors.water };
  const surfaces = { surface: colors.surface, raised: colors.surfaceRaised, sunken: colors.surfaceSunken };

  it("writes every colour as #RRGGBB", () => {
    const written = Object.values(colors).flatMap((value) =>
      typeof value === "string" ? value : (Object.values(value) as string[]),
    );
    expect(written.filter((color) => !/^#[0-9A-F]{6}$/.test(color))).toEqual([]);
  });

  it("has map labels of 4.5:1 against land, sea and their own halo", () => {
    const labels = { label: colors.label, minor: colors.labelMinor };
    expect(tooWeak(textContrast, labels, { ...ground, halo: colors.labelHalo })).toEqual([]);
    expect(tooWeak(textContrast, { water: colors.labelWater }, { sea: colors.water })).toEqual([]);
    // Letters and depths are written in the colour of their zone, on the map and on every surface.
    expect(
      tooWeak(textContrast, Object.fromEntries(colors.zones.entries()), {
        halo: colors.labelHalo,
        ...surfaces,
      }),
    ).toEqual([]);
    expect(
      tooWeak(
        textContrast,
        { country: colors.textMuted },
        { land: colors.landUkraine, abroad: colors.landAbroad },
      ),
    ).toEqual([]);
  });

  it("has symbols, contact line, zone outlines and state borders of 3:1 against land and sea", () => {
    const marks = {
      ...colors.family,
      contactLine: colors.contactLine,
      ...Object.fromEntries(colors.zones.map((color, index) => [`zone ${index}`, color])),
      border: colors.stateBorder,
    };
    expect(tooWeak(markContrast, marks, ground)).toEqual([]);
  });

  it("has interface text of 4.5:1 on every surface, buttons and warnings included", () => {
    expect(tooWeak(textContrast, { text: colors.text, muted: colors.textMuted }, surfaces)).toEqual([]);
    expect(tooWeak(textContrast, { onAccent: colors.onAccent }, { accent: colors.accent })).toEqual([]);
    expect(
      tooWeak(
        textContrast,
        { warning: colors.warning, text: colors.text },
        { warningSurface: colors.warningSurface },
      ),
    ).toEqual([]);
  });

  it("has a focus ring of 3:1 on every surface and on the map", () => {
    expect(tooWeak(markContrast, { focus: colors.focus }, { ...surfaces, ...ground })).toEqual([]);
  });

  it("has the edge of a symbol stand out from its filling", () => {
    expect(tooWeak(markContrast, colors.family, { edge: colors.symbolEdge })).toEqual([]);
  });
});

/** Points of a fine grid inside a symbol's outline: a picture of its shape. */
function rasterOf(family: WeaponFamily, size = 80): boolean[] {
  const outline = symbolOutlines[family];
  return Array.from({ length: size * size }, (_, index) => {
    const x = (((index % size) + 0.5) / size) * 2 - 1;
    const y = ((Math.floor(index / size) + 0.5) / size) * 2 - 1;
    if (outline.kind === "circle") return Math.hypot(x, y) <= outline.radius;
    let isInside = false;
    for (const [corner, [x1, y1]] of outline.points.entries()) {
      const [x2, y2] = outline.points[(corner + 1) % outline.points.length]!;
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) isInside = !isInside;
    }
    return isInside;
  });
}
const rasters = new Map(weaponFamilies.map((family) => [family, rasterOf(family)]));

/** Share of the ground covered by either symbol that only one covers: 0 for the same shape. */
function shapeDifference(a: WeaponFamily, b: WeaponFamily): number {
  const [first, second] = [rasters.get(a)!, rasters.get(b)!];
  const either = first.filter((inside, index) => inside || second[index]).length;
  return first.filter((inside, index) => inside !== second[index]).length / either;
}

const pairs = weaponFamilies.flatMap((a, index) =>
  weaponFamilies.slice(index + 1).map((b) => [a, b] as const),
);

describe("weapon families", () => {
  it.each(themeNames)(
    "are told apart in the %s theme by shape or by a CIEDE2000 of 10, in every vision",
    (theme) => {
      const family = colorTokens[theme].family;
      const alike = pairs.flatMap(([a, b]) =>
        visions
          .filter((vision) => shapeDifference(a, b) < 0.15 && deltaSeen(vision, family[a], family[b]) < 10)
          .map((vision) => `${a} and ${b} in ${vision} vision`),
      );
      expect(alike).toEqual([]);
    },
  );

  // Colour alone has to do in stacked bars, where shapes cannot be drawn.
  it.each(themeNames)("are told apart by colour alone in full vision in the %s theme", (theme) => {
    const family = colorTokens[theme].family;
    const alike = pairs.filter(([a, b]) => deltaSeen("full", family[a], family[b]) < 10);
    expect(alike).toEqual([]);
  });

  it("are told apart in a grey print by shape or by a lightness of 15", () => {
    const { family } = colorTokens.print;
    const lightness = (name: WeaponFamily) => labOf(linearOf(channelsOf(family[name])))[0];
    const alike = pairs.filter(
      ([a, b]) => shapeDifference(a, b) < 0.25 && Math.abs(lightness(a) - lightness(b)) < 15,
    );
    expect(alike).toEqual([]);
  });

  it("have shapes that fill about the same ground inside their box", () => {
    const boxShare = (family: WeaponFamily) => rasters.get(family)!.filter(Boolean).length / 6400;
    for (const family of weaponFamilies) {
      expect(boxShare(family), family).toBeGreaterThan(0.35);
      expect(boxShare(family), family).toBeLessThan(0.62);
      const outline = symbolOutlines[family];
      const extent = outline.kind === "circle" ? [outline.radius] : outline.points.flat().map(Math.abs);
      expect(Math.max(...extent), family).toBeLessThanOrEqual(1);
    }
  });

  it("are drawn as closed paths around their position", () => {
    expect(symbolPath("artillery", 10, 20, 5)).toBe("M6.3 16.3L13.7 16.3L13.7 23.7L6.3 23.7Z");
    expect(symbolPath("one-way-drone", 0, 0, 10)).toBe("M-8.2 0a8.2 8.2 0 1 0 16.4 0a8.2 8.2 0 1 0 -16.4 0Z");
  });
});

describe("zones", () => {
  it.each(themeNames)(
    "have at least six colours, told apart by a CIEDE2000 of 10 in the %s theme, in every vision",
    (theme) => {
      const { zones } = colorTokens[theme];
      expect(zones.length).toBeGreaterThanOrEqual(6);
      const alike = zones.flatMap((one, index) =>
        zones
          .slice(index + 1)
          .flatMap((other) =>
            visions
              .filter((vision) => deltaSeen(vision, one, other) < 10)
              .map((vision) => `${one} ${other} ${vision}`),
          ),
      );
      expect(alike).toEqual([]);
    },
  );

  it("take their colours in turn, whatever the letter", () => {
    const letters = (theme: ThemeName, ...all: string[]) => all.map((letter) => zoneColor(theme, letter));
    const [a, b, c, d, e, f] = colorTokens.light.zones;
    expect(letters("light", "A", "B", "C", "D", "E", "F", "G", "")).toEqual([a, b, c, d, e, f, a, a]);
  });
});
