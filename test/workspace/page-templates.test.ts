import fc from "fast-check";
import { expect, test } from "vitest";
import { themeNames } from "../../src/look/theme/tokens";
import { type BlockPlacements, blockNames } from "../../src/workspace/page-blocks";
import {
  defaultPageSetup,
  lengthUnits,
  orientations,
  type PageSetup,
  pageNames,
  resolutions,
} from "../../src/workspace/page-spec";
import {
  readTemplateFile,
  templateOf,
  templateVersion,
  toTemplateFile,
} from "../../src/workspace/page-templates";

const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
const placement = fc.record({
  isShown: fc.boolean(),
  at: fc.option(fc.tuple(share, share), { nil: null }),
});
const lengths = fc.integer({ min: 10, max: 40_000 });
const setups: fc.Arbitrary<PageSetup> = fc.record({
  page: fc.constantFrom(...pageNames),
  custom: fc.record({ width: lengths, height: lengths, unit: fc.constantFrom(...lengthUnits) }),
  orientation: fc.constantFrom(...orientations),
  dpi: fc.constantFrom(...resolutions),
  title: fc.string(),
  subtitle: fc.string(),
  notes: fc.string(),
  themeName: fc.constantFrom(null, ...themeNames),
  locale: fc.constantFrom(null, "en" as const, "uk" as const),
  frame: fc.constant(null),
  carriesWorkspace: fc.boolean(),
  blocks: fc.dictionary(fc.constantFrom(...blockNames), placement, {
    noNullPrototype: true,
  }) as fc.Arbitrary<BlockPlacements>,
  publishSafe: fc.option(
    fc.record({
      gridKm: fc.constantFrom(1, 5, 10, 25, 50),
      delayDays: fc.integer({ min: 0, max: 3650 }),
    }),
    { nil: null },
  ),
});

test("a template written and read is the same", () => {
  fc.assert(
    fc.property(setups, fc.string({ minLength: 1, maxLength: 60 }), (page, words) => {
      const name = `N${words}`.trim();
      const template = { name, setup: templateOf(page) };
      expect(readTemplateFile(toTemplateFile(template))).toEqual({ ok: true, template });
    }),
  );
});

test("words, the map's frame and the zone of a block stay with their own page", () => {
  const page: PageSetup = {
    ...defaultPageSetup,
    page: "a3",
    title: "Secret title",
    subtitle: "Secret subtitle",
    notes: "Secret notes",
    frame: { center: [31, 48], zoom: 5, bearing: 0, widthPx: 800, heightPx: 600 },
    blocks: { scorecard: { isShown: true, at: [0.5, 1], zoneId: "secret-zone" } },
  };
  const text = toTemplateFile({ name: "House", setup: templateOf(page) });
  expect(text).not.toMatch(/secret/i);
  const read = readTemplateFile(text);
  if (!read.ok) throw new Error(read.issue.original);
  expect(Object.keys(read.template.setup)).not.toContain("frame");
  expect(read.template.setup).toMatchObject({
    page: "a3",
    blocks: { scorecard: { isShown: true, at: [0.5, 1] } },
  });
});

test("what is no template is refused with the reason", () => {
  const file = JSON.parse(toTemplateFile({ name: "House", setup: templateOf(defaultPageSetup) }));
  const refusal = (changed: unknown) => {
    const read = readTemplateFile(typeof changed === "string" ? changed : JSON.stringify(changed));
    return read.ok ? "read" : [read.issue.code, read.issue.column];
  };
  expect(refusal(file)).toBe("read");
  expect(refusal("{")).toEqual(["not-json", null]);
  expect(refusal("[]")).toEqual(["invalid-record", "format"]);
  expect(refusal({ ...file, version: templateVersion + 1 })).toEqual(["newer-version", "version"]);
  // What a newer version calls a page need not be one of ours.
  expect(refusal({ format: "demarc-page", version: 7 })).toEqual(["newer-version", "version"]);
  expect(refusal({ ...file, format: "demarc-workspace" })).toEqual(["invalid-record", "format"]);
  expect(refusal({ ...file, name: "  " })).toEqual(["invalid-record", "name"]);
  expect(refusal({ ...file, page: { ...file.page, dpi: 301 } })).toEqual(["invalid-record", "dpi"]);
  expect(
    refusal({ ...file, page: { ...file.page, blocks: { legend: { isShown: true, at: [2, 0] } } } }),
  ).toEqual(["invalid-record", "blocks.legend.at.0"]);
});
