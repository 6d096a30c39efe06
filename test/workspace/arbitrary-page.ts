import fc from "fast-check";
import { themeNames } from "../../src/look/theme/tokens";
import { blockNames } from "../../src/workspace/page-blocks";
import { orientations, type PageSetup, pageNames, resolutions } from "../../src/workspace/page-spec";

const decimal = (min: number, max: number, places: number) =>
  fc
    .integer({ min: Math.ceil(min * 10 ** places), max: Math.floor(max * 10 ** places) })
    .map((value) => value / 10 ** places);

const placement = fc.record(
  {
    isShown: fc.boolean(),
    at: fc.option(fc.tuple(decimal(0, 1, 4), decimal(0, 1, 4))),
    zoneId: fc.string({ minLength: 1, maxLength: 12 }),
  },
  { requiredKeys: ["isShown", "at"] },
);

/** Any page that a document may hold, with words of the given kind. */
export const pageSetup = (words: fc.Arbitrary<string>): fc.Arbitrary<PageSetup> =>
  fc.record({
    page: fc.constantFrom(...pageNames),
    custom: fc.record({
      width: decimal(10, 1000, 1),
      height: decimal(10, 1000, 1),
      unit: fc.constantFrom("mm" as const, "px" as const),
    }),
    orientation: fc.constantFrom(...orientations),
    dpi: fc.constantFrom(...resolutions),
    title: words,
    subtitle: words,
    notes: words,
    themeName: fc.option(fc.constantFrom(...themeNames)),
    locale: fc.option(fc.constantFrom("en" as const, "uk" as const)),
    frame: fc.option(
      fc.record({
        center: fc.tuple(decimal(-180, 180, 5), decimal(-85, 85, 5)),
        zoom: decimal(0, 12, 3),
        bearing: decimal(-180, 180, 2),
        widthPx: fc.integer({ min: 50, max: 3000 }),
        heightPx: fc.integer({ min: 50, max: 3000 }),
      }),
    ),
    blocks: fc.record(Object.fromEntries(blockNames.map((name) => [name, placement])), { requiredKeys: [] }),
    carriesWorkspace: fc.boolean(),
    publishSafe: fc.option(
      fc.record({ gridKm: decimal(0.1, 100, 1), delayDays: fc.integer({ min: 0, max: 30 }) }),
    ),
  });
