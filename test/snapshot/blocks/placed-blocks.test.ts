import fc from "fast-check";
import { expect, test } from "vitest";
import { PageTooFullError } from "../../../src/snapshot/page-frame";
import { layoutPage, type PageLayout } from "../../../src/snapshot/page-layout";
import {
  type Box,
  boxesCollide,
  type MeasureText,
  type Primitive,
  type TextPrimitive,
} from "../../../src/snapshot/page-primitives";
import { type BlockName, type BlockPlacement, blockNames } from "../../../src/workspace/page-blocks";
import { orientations, type PageSpec, pageNames } from "../../../src/workspace/page-spec";
import { sampleProfile } from "../../look/charts/sample-profile";
import { repetitions } from "../../support/repetitions";
import { approximateMeasure } from "../approximate-measure";
import { sampleContent, sampleSpec } from "../sample-content";

const isText = (primitive: Primitive): primitive is TextPrimitive => primitive.kind === "text";
const europe = {
  countries: [
    {
      id: "UA",
      rings: [
        [
          [22, 48],
          [32, 52],
          [40, 49],
          [34, 45],
          [22, 48],
        ],
      ] as const,
    },
  ],
};

function fullContent(locale: "en" | "uk") {
  return {
    ...sampleContent(locale),
    locator: europe,
    withdrawal: {
      scenario: "A",
      profile: sampleProfile(),
      leftIs: "w" as const,
      controlDate: "2025-12-27",
      isSchematic: true,
    },
  };
}

const lay = (change: Partial<PageSpec>, measure: MeasureText = approximateMeasure): PageLayout => {
  const spec = sampleSpec(change);
  return layoutPage(fullContent(spec.locale), spec, measure);
};
const blockOf = ({ blocks }: PageLayout, name: BlockName) => blocks.find((block) => block.name === name)!;
const floating = (...names: BlockName[]): PageSpec["blocks"] =>
  Object.fromEntries(names.map((name) => [name, { isShown: true, at: [0.5, 0.5] }]));
const hidden = (...names: BlockName[]): PageSpec["blocks"] =>
  Object.fromEntries(names.map((name) => [name, { isShown: false, at: null }]));
const textOf = ({ primitives }: PageLayout) =>
  primitives
    .filter(isText)
    .map(({ text }) => text)
    .join(" ")
    .replaceAll("\u00a0", " ");
const areaOf = ({ width, height }: Box) => width * height;

test("the room of hidden blocks is the map's, and the sources cannot be hidden", () => {
  const usual = lay({});
  const bare = lay({ blocks: hidden(...blockNames) });
  expect(areaOf(bare.mapFrame)).toBeGreaterThan(1.8 * areaOf(usual.mapFrame));
  expect(bare.blocks.filter(({ isShown }) => isShown).map(({ name }) => name)).toEqual(["sources"]);
  expect(textOf(bare)).toContain("ODbL 1.0");
  expect(bare.leftOut).toEqual([]);
  expect(textOf(bare)).not.toContain("Six days");
});

test("a floating block leaves its room to the map, and lies on a panel over it", () => {
  const usual = lay({});
  const layout = lay({ blocks: { legend: { isShown: true, at: [1, 0.5] } } });
  expect(areaOf(layout.mapFrame)).toBeGreaterThan(areaOf(usual.mapFrame));
  const { box, isFloating } = blockOf(layout, "legend");
  expect(isFloating).toBe(true);
  expect(box.x + box.width).toBeCloseTo(layout.sheet.x + layout.sheet.width, 6);
  const panel = layout.primitives.find(
    (one) => one.kind === "rect" && one.fill === layout.style.colors.surface && one.width === box.width,
  );
  expect(panel).toMatchObject({ ...box });
});

test("no name, note, bar or arrow is written beneath floating blocks", () => {
  for (const locale of ["en", "uk"] as const) {
    const layout = lay({ locale, blocks: floating("legend", "time-strip", "locator", "scorecard") });
    const { x, y } = layout.mapFrame;
    const panels = layout.blocks.filter(({ isFloating }) => isFloating).map(({ box }) => box);
    expect(panels).toHaveLength(4);
    const written = [
      ...layout.labels.flatMap(({ lines }) =>
        lines.map(({ box }) => ({ ...box, x: box.x + x, y: box.y + y })),
      ),
      ...(["scale-bar", "north-arrow"] as const)
        .map((name) => blockOf(layout, name))
        .filter(({ isShown }) => isShown)
        .map(({ box }) => box),
    ];
    for (const box of written) for (const panel of panels) expect(boxesCollide(box, panel)).toBe(false);
  }
});

test("two blocks put over each other are told, and so are symbols beneath them", () => {
  const layout = lay({ blocks: floating("legend", "scorecard") });
  expect(layout.overlaps).toContainEqual(["legend", "scorecard"]);
  expect(layout.coveredSymbols).toBeGreaterThan(0);
  expect(lay({}).overlaps).toEqual([]);
  expect(lay({}).coveredSymbols).toBe(0);
});

test("the scorecard takes its zone's figures out of the legend", () => {
  const without = textOf(lay({ page: "a3" }));
  const layout = lay({ page: "a3", blocks: { scorecard: { isShown: true, at: null } } });
  expect(without.match(/12,480/g)).toHaveLength(1);
  expect(textOf(layout).match(/12,480/g)).toHaveLength(1);
  expect(textOf(layout)).toContain("Zone A in figures");
  expect(blockOf(layout, "scorecard").isShown).toBe(true);
  const other = lay({ page: "a3", blocks: { scorecard: { isShown: true, at: null, zoneId: "b" } } });
  expect(other.leftOut).toContain("scorecard");
});

test("a locator finds a corner of the map that nothing else takes", () => {
  const layout = lay({ blocks: { locator: { isShown: true, at: null } } });
  const locator = blockOf(layout, "locator");
  expect([locator.isShown, locator.isFloating]).toEqual([true, false]);
  for (const name of ["scale-bar", "north-arrow"] as const)
    expect(boxesCollide(locator.box, blockOf(layout, name).box)).toBe(false);
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const placement: fc.Arbitrary<BlockPlacement> = fc.record({
  isShown: fc.boolean(),
  at: fc.option(fc.tuple(share, share)),
});
const page = fc.record({
  locale: fc.constantFrom("en" as const, "uk" as const),
  page: fc.constantFrom(...pageNames),
  orientation: fc.constantFrom(...orientations),
  custom: fc.record({
    width: fc.integer({ min: 70, max: 420 }),
    height: fc.integer({ min: 70, max: 420 }),
    unit: fc.constant("mm" as const),
  }),
  blocks: fc.dictionary(fc.constantFrom(...blockNames), placement) as fc.Arbitrary<PageSpec["blocks"]>,
});

/** Texts that belong to no floating block, in page coordinates. */
function flowTexts(layout: PageLayout): TextPrimitive[] {
  const { x, y } = layout.mapFrame;
  const panels = layout.blocks.filter(({ isFloating }) => isFloating).map(({ box }) => box);
  const isInside = (box: Box, panel: Box) =>
    box.x >= panel.x - 1 &&
    box.y >= panel.y - 2 &&
    box.x + box.width <= panel.x + panel.width + 1 &&
    box.y + box.height <= panel.y + panel.height + 2;
  const onMap = layout.mapPrimitives
    .filter(isText)
    .map((text) => ({ ...text, box: { ...text.box, x: text.box.x + x, y: text.box.y + y } }));
  return [...layout.primitives.filter(isText), ...onMap].filter(
    ({ box, halo }) => !halo && !panels.some((panel) => isInside(box, panel)),
  );
}

test("wherever blocks are put: texts on the page, blocks on the sheet, the rest without overlap, sources there", () => {
  fc.assert(
    fc.property(page, (change) => {
      let layout: PageLayout;
      try {
        layout = lay(change);
      } catch (error) {
        // Refused whole, never drawn in part; only cards are so small.
        expect(error).toBeInstanceOf(PageTooFullError);
        expect(change.page).toBe("custom");
        return;
      }
      const { sheet } = layout;
      for (const { text, box } of layout.primitives.filter(isText)) {
        expect(box.x, text).toBeGreaterThanOrEqual(0);
        expect(box.y, text).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width, text).toBeLessThanOrEqual(layout.widthPx);
        expect(box.y + box.height, text).toBeLessThanOrEqual(layout.heightPx);
      }
      for (const { name, box, isShown } of layout.blocks) {
        if (!isShown) continue;
        expect(box.x, name).toBeGreaterThanOrEqual(sheet.x - 0.01);
        expect(box.y, name).toBeGreaterThanOrEqual(sheet.y - 0.01);
        expect(box.x + box.width, name).toBeLessThanOrEqual(sheet.x + sheet.width + 0.01);
        expect(box.y + box.height, name).toBeLessThanOrEqual(sheet.y + sheet.height + 0.01);
      }
      expect(blockOf(layout, "sources").isShown).toBe(true);
      expect(textOf(layout).replaceAll(" ", "")).toContain("ODbL1.0");
      const texts = flowTexts(layout);
      for (const [index, one] of texts.entries())
        for (const other of texts.slice(index + 1))
          if (
            boxesCollide(
              { ...one.box, width: one.box.width - 0.02, height: one.box.height - 0.02 },
              { ...other.box, width: other.box.width - 0.02, height: other.box.height - 0.02 },
            )
          )
            expect.fail(`"${one.text}" overlaps "${other.text}"`);
    }),
    { numRuns: repetitions(25, 300), seed: 20251227 },
  );
});
