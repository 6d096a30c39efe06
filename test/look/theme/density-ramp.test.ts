import { describe, expect, it } from "vitest";
import {
  densityColor,
  densityRampPixels,
  densityRamps,
  rampThemeOn,
} from "../../../src/look/theme/density-ramp";
import { colorTokens, themeNames } from "../../../src/look/theme/tokens";
import {
  blend,
  channelsOf,
  contrast,
  deltaE2000,
  labOf,
  linearOf,
  type Rgb,
  seenBy,
  type Vision,
  visions,
} from "../../support/colors";

const lab = (vision: Vision, color: Rgb) => labOf(seenBy(vision, linearOf(color)));
/** Five to nine bands are what a map of some thousand to a million incidents shows. */
const bandCounts = [5, 6, 7, 8, 9];

describe.each(themeNames)("the density ramp of the %s theme", (theme) => {
  const colors = colorTokens[theme];
  const grounds = Object.entries({
    land: colors.landUkraine,
    abroad: colors.landAbroad,
    sea: colors.water,
  }).map(([name, color]) => [name, channelsOf(color)] as const);
  const over = (position: number, ground: Rgb) => {
    const [red, green, blue, opacity] = densityColor(theme, position);
    return blend([red, green, blue], ground, opacity);
  };

  it.each(grounds)("moves away from %s in lightness, steadily, in every vision", (_, ground) => {
    const away = theme === "dark" ? 1 : -1;
    for (const vision of visions) {
      const lightness = Array.from({ length: 21 }, (_, step) => lab(vision, over(step / 20, ground))[0]);
      const steps = lightness.slice(1).map((value, index) => (value - lightness[index]!) * away);
      expect(Math.min(...steps), vision).toBeGreaterThan(0.5);
      expect(Math.max(...steps) / Math.min(...steps), vision).toBeLessThan(6);
    }
  });

  it.each(grounds)("is told from bare %s where there is least of it, in every vision", (_, ground) => {
    for (const vision of visions)
      expect(deltaE2000(lab(vision, over(0, ground)), lab(vision, ground)), vision).toBeGreaterThan(10);
  });

  it.each(grounds)("ends at a contrast of 3:1 to %s", (_, ground) => {
    expect(contrast(over(1, ground), ground)).toBeGreaterThan(3);
  });

  it("has neighbouring bands that are told apart in every vision", () => {
    const alike = bandCounts.flatMap((count) =>
      grounds.flatMap(([name, ground]) =>
        visions.flatMap((vision) =>
          Array.from({ length: count - 1 }, (_, band) =>
            deltaE2000(
              lab(vision, over(band / (count - 1), ground)),
              lab(vision, over((band + 1) / (count - 1), ground)),
            ),
          )
            .map((delta, band) => `${count} bands, ${name}, ${vision}, ${band}: ${delta.toFixed(1)}`)
            .filter((line) => Number(line.split(": ")[1]) < 3),
        ),
      ),
    );
    expect(alike).toEqual([]);
  });

  it("passes through its stops, and holds its ends beyond them", () => {
    densityRamps[theme].forEach(({ color, opacity }, index, { length }) => {
      const [red, green, blue, drawn] = densityColor(theme, index / (length - 1));
      channelsOf(color).forEach((channel, part) => {
        expect([red, green, blue][part]).toBeCloseTo(channel, 3);
      });
      expect(drawn).toBeCloseTo(opacity, 9);
    });
    expect(densityColor(theme, -1)).toEqual(densityColor(theme, 0));
    expect(densityColor(theme, 2)).toEqual(densityColor(theme, 1));
  });

  it("has pixels that are premultiplied", () => {
    const pixels = densityRampPixels(theme, 11);
    expect(pixels).toHaveLength(44);
    for (let index = 0; index < 11; index++) {
      const [red, green, blue, opacity] = densityColor(theme, index / 10);
      const expected = [red * opacity, green * opacity, blue * opacity, opacity].map((value) => value * 255);
      expected.forEach((value, channel) => {
        expect(Math.abs(pixels[index * 4 + channel]! - value)).toBeLessThanOrEqual(0.5);
      });
    }
  });

  it("is the one for the theme's own ground, on paper that of the light theme", () => {
    const expected = theme === "print" ? "light" : theme;
    expect(rampThemeOn(colors.landUkraine)).toBe(expected);
    expect(rampThemeOn(colors.landAbroad)).toBe(expected);
  });
});
