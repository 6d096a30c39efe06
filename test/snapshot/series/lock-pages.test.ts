import { describe, expect, it } from "vitest";
import type { Place } from "../../../src/core/places/place";
import { contentOfState } from "../../../src/snapshot/content/content-of-state";
import { fitCamera } from "../../../src/snapshot/frame-projection";
import type { PageLayout } from "../../../src/snapshot/page-layout";
import { boxesCollide } from "../../../src/snapshot/page-primitives";
import { layoutBanded } from "../../../src/snapshot/series/banded-layout";
import { bandStyleOf } from "../../../src/snapshot/series/caption-band";
import { emptyUnion, holdLegend, joinLegend } from "../../../src/snapshot/series/held-legend";
import { type LayOut, lockPages } from "../../../src/snapshot/series/lock-pages";
import { planSeries } from "../../../src/snapshot/series/plan-series";
import { stateOfItem } from "../../../src/snapshot/series/state-of-item";
import { emptyBuiltInData } from "../../../src/workspace/built-in-data";
import { emptyDocument } from "../../../src/workspace/document";
import { createAppStore } from "../../../src/workspace/store";
import { initialTime } from "../../../src/workspace/time-state";
import { type Display, initialView } from "../../../src/workspace/view-state";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import { buildSyntheticEvents, syntheticEpochMs } from "../../support/synthetic-events";
import { approximateMeasure } from "../approximate-measure";
import { sampleSpec } from "../sample-content";

const dayMs = 86_400_000;
const surroundings = { regions: [], admin1: () => null, madeAtMs: 0, version: "0.1.0", link: "" };

/** Towns all over the map. */
const places: readonly Place[] = Array.from({ length: 240 }, (_, index) => ({
  id: `town-${index}`,
  name: { en: `Town ${index}`, uk: `Місто ${index}` },
  lngLat: [24 + (index % 20) * 0.8, 45 + Math.floor(index / 20) * 0.55] as const,
  rank: 1 + (index % 5),
  populationBefore2022: null,
  country: "UA",
  admin1Id: null,
}));

async function lockMonths(display: Display) {
  const spec = sampleSpec({ locale: "uk" });
  const state = createAppStore({
    datasets: { dataset: datasetOfTable(buildSyntheticEvents({ count: 3000, seed: 9 })) },
    document: { ...emptyDocument, sources: [importedSource()] },
    view: { ...initialView, display },
    time: { ...initialTime, zone: "UTC" },
    data: { ...emptyBuiltInData, isLoaded: true, places },
  }).getState();
  const range = { startMs: syntheticEpochMs, endMs: syntheticEpochMs + 20 * dayMs };
  const plan = planSeries({
    state,
    choice: { by: "step", step: "day", range, mode: "cumulative", trailSteps: 0 },
    locale: "uk",
    name: "days",
    most: 366,
  });
  if (!plan.ok) throw new Error(plan.refusal.code);
  const chosen = [0, 1, 9, 19].map((index) => plan.items[index]!);
  const contents = chosen.map((item) => contentOfState(stateOfItem(state, item), spec, surroundings));
  const texts = chosen.map(({ caption }) => ({ caption, position: "" }));
  const union = contents.reduce(
    (all, content) =>
      joinLegend(all, content, fitCamera(content.view, content.view.widthPx, content.view.heightPx)),
    emptyUnion,
  );
  const band = bandStyleOf(texts, spec, true, approximateMeasure);
  const layOut: LayOut = (content, index, lock) =>
    layoutBanded(content, spec, texts[index]!, band, approximateMeasure, lock);
  const held = contents.map((content) => holdLegend(content, union));
  const lock = await lockPages(held.length, 3, async (index) => held[index]!, layOut);
  const pages = held.map((content, index) => layOut(content, index, lock));
  const free = contents.map((content, index) => layOut(content, index, null));
  return { contents, pages, free };
}

let madeInPoints: ReturnType<typeof lockMonths> | null = null;
const inPoints = () => {
  madeInPoints ??= lockMonths("points");
  return madeInPoints;
};

describe("pages of a series", () => {
  it("have one frame, one camera, one legend's length and small blocks in one place, each its own counts", async () => {
    const { contents, pages } = await inPoints();
    const totals = contents.map(({ counts }) => counts.certain + counts.possible);
    expect(totals[3]).toBeGreaterThan(totals[0]! + 20);
    const [first] = pages;
    for (const page of pages) {
      expect(page.mapFrame).toEqual(first!.mapFrame);
      expect(page.camera).toEqual(first!.camera);
      const fixed = page.blocks.filter(({ name }) => name === "north-arrow" || name === "scale-bar");
      expect(fixed).toEqual(
        first!.blocks.filter(({ name }) => name === "north-arrow" || name === "scale-bar"),
      );
    }
    const legendBoxes = pages.map(({ blocks }) => blocks.find(({ name }) => name === "legend")?.box);
    for (const box of legendBoxes) expect(box).toEqual(legendBoxes[0]);
    expect(
      pages.map(({ frameCounts }) => frameCounts.inFrame + frameCounts.outside + frameCounts.withoutPlace),
    ).toEqual(totals);
  });

  it("write each name at one place or not at all", async () => {
    const { pages, free } = await inPoints();
    const namesOf = ({ labels }: PageLayout) =>
      labels.map(({ request, lines }) => [request.lines[0], lines.map(({ x, y, anchor }) => [x, y, anchor])]);
    expect(new Set(free.map((page) => JSON.stringify(namesOf(page)))).size, "each by itself").toBeGreaterThan(
      1,
    );
    expect(namesOf(pages[0]!).length).toBeGreaterThan(10);
    for (const page of pages) {
      expect(namesOf(page)).toEqual(namesOf(pages[0]!));
      for (const { box: symbol } of page.obstacles.symbols)
        for (const { lines } of page.labels)
          for (const { box } of lines) expect(boxesCollide(box, symbol)).toBe(false);
    }
  });

  it("have one scale of density: the one that the densest page needs", async () => {
    const { pages, free } = await lockMonths("density");
    const scales = pages.map(({ density }) => density?.scale);
    for (const scale of scales) expect(scale).toEqual(scales[0]);
    const top = (scale: (typeof scales)[number]) => scale?.bands.at(-1)?.leastDensity ?? 0;
    // The frame of a series is somewhat smaller than that of a page alone.
    const most = Math.max(...free.map(({ density }) => top(density?.scale)));
    expect(top(scales[0])).toBeGreaterThan(most * 0.7);
    expect(top(scales[0])).toBeGreaterThan(0);
  });
});
