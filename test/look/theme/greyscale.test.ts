import { describe, expect, it } from "vitest";
import { weaponFamilies } from "../../../src/core/events/weapons";
import { densityColor } from "../../../src/look/theme/density-ramp";
import { colorTokens } from "../../../src/look/theme/tokens";
import { drawPattern } from "../../../src/map/style/patterns";
import { blend, channelsOf, labOf, linearOf, type Rgb } from "../../support/colors";

const colors = colorTokens.print;
/** CIE lightness 0…100, which a grey print keeps of a colour: it follows from the relative luminance alone. */
const lightness = (color: Rgb) => labOf(linearOf(color))[0];
const lightnessOf = (hex: string) => lightness(channelsOf(hex));

/** Pairs that a grey print brings nearer to each other than that, in words. */
function tooAlike(marks: Readonly<Record<string, string>>, least: number): string[] {
  const names = Object.keys(marks);
  return names.flatMap((one, index) =>
    names.slice(index + 1).flatMap((other) => {
      const apart = Math.abs(lightnessOf(marks[one]!) - lightnessOf(marks[other]!));
      return apart < least ? [`${one} and ${other}: ${apart.toFixed(1)}`] : [];
    }),
  );
}

describe("the measure", () => {
  // CIE 1976: L* of 18 % grey (#777777 or so) is about 50; a hue changes nothing at the same luminance.
  it("is the lightness of the grey that a colour becomes", () => {
    expect(lightnessOf("#FFFFFF")).toBeCloseTo(100, 3);
    expect(lightnessOf("#000000")).toBeCloseTo(0, 6);
    expect(lightnessOf("#777777")).toBeCloseTo(50, 0);
    expect(lightnessOf("#FF0000")).toBeCloseTo(lightnessOf("#7F7F7F"), 0);
  });
});

describe("the print theme without its hues", () => {
  it("has white paper under everything, and little ink on land and water", () => {
    for (const color of [colors.surface, colors.surfaceRaised, colors.landUkraine, colors.labelHalo])
      expect(color).toBe("#FFFFFF");
    for (const color of [colors.landAbroad, colors.water, colors.formerWater])
      expect(lightnessOf(color)).toBeGreaterThan(85);
  });

  it("tells Ukraine, its neighbours and the sea apart, and land that was a lake from a lake", () => {
    const { landUkraine, landAbroad, water, formerWater } = colors;
    expect(tooAlike({ landUkraine, landAbroad, water }, 5)).toEqual([]);
    expect(tooAlike({ landUkraine, formerWater, water }, 3.5)).toEqual([]);
  });

  it("tells rivers, inner borders, state borders and the contact line apart", () => {
    const { river, oblastLine, stateBorder, contactLine } = colors;
    expect(tooAlike({ river, oblastLine, stateBorder, contactLine }, 15)).toEqual([]);
  });

  it("has a step of lightness between any two weapon families, a wide one where bars are stacked", () => {
    expect(tooAlike(colors.family, 6)).toEqual([]);
    const inTurn = weaponFamilies.map((family) => lightnessOf(colors.family[family]));
    const steps = inTurn.slice(1).map((value, index) => Math.abs(value - inTurn[index]!));
    expect(Math.min(...steps)).toBeGreaterThan(15);
  });

  it("has a step of lightness between any two zones, and between the first four and the contact line", () => {
    expect(tooAlike(Object.fromEntries(colors.zones.entries()), 6)).toEqual([]);
    const contact = lightnessOf(colors.contactLine);
    for (const zone of colors.zones.slice(0, 4)) expect(lightnessOf(zone) - contact).toBeGreaterThan(20);
  });

  it("keeps assessed, contested and claimed ground apart: by their patterns, and by how dark they are", () => {
    const mean = (status: "assessed" | "contested" | "claimed") => {
      const { data } = drawPattern("print", status, 4);
      let sum = 0;
      for (let index = 0; index < data.length; index += 4) {
        const color: Rgb = [data[index]! / 255, data[index + 1]! / 255, data[index + 2]! / 255];
        sum += lightness(blend(color, [1, 1, 1], data[index + 3]! / 255));
      }
      return sum / (data.length / 4);
    };
    const tints = [mean("assessed"), mean("contested"), mean("claimed"), 100];
    for (const [index, one] of tints.entries())
      for (const other of tints.slice(index + 1)) expect(Math.abs(one - other)).toBeGreaterThan(1.5);
  });

  it("has a density that gets darker with every band, on land and on water", () => {
    for (const ground of [colors.landUkraine, colors.landAbroad, colors.water]) {
      const under = channelsOf(ground);
      const bands = Array.from({ length: 7 }, (_, band) => {
        const [red, green, blue, opacity] = densityColor("print", band / 6);
        return lightness(blend([red, green, blue], under, opacity));
      });
      const steps = [lightness(under), ...bands]
        .slice(1)
        .map((value, index) => [lightness(under), ...bands][index]! - value);
      expect(Math.min(...steps)).toBeGreaterThan(5);
      expect(bands.at(-1)).toBeLessThan(25);
    }
  });
});
