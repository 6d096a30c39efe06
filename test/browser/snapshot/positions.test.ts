import { expect, test } from "vitest";
import { groundBox } from "../../../src/snapshot/ground-box";
import { makeSnapshot } from "../../../src/snapshot/make-snapshot";
import type { SnapshotContent } from "../../../src/snapshot/page-content";
import type { FrameView, PageSpec } from "../../../src/workspace/page-spec";
import { sampleContent, sampleFacts, sampleSpec, toSnapshotIncidents } from "../../snapshot/sample-content";
import {
  discColor,
  discRadiusPx,
  discStyle,
  knownPositions,
  mercatorPx,
  middleOf,
  type Position,
  type Rgb,
} from "./known-positions";
import "./snapshot-page";

/** A page of nothing but one round symbol at each position. */
function contentWith(view: FrameView, positions: readonly Position[]): SnapshotContent {
  const content = sampleContent("en");
  const incidents = positions.map((lngLat) => ({
    lngLat,
    family: "one-way-drone" as const,
    match: "certain" as const,
    status: "confirmed" as const,
    radiusMeters: 0,
  }));
  return {
    ...content,
    view,
    incidents: toSnapshotIncidents(incidents),
    layers: { incidents: true, control: false, contactLine: false, zones: false, labels: false },
    control: [],
    zones: [],
    annotations: [],
    areaLabels: [],
  };
}

function rgbOf(hex: string): Rgb {
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16);
  return [part(1), part(3), part(5)];
}

async function pictureOf(blob: Blob): Promise<OffscreenCanvasRenderingContext2D> {
  const bitmap = await createImageBitmap(blob);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d", {
    willReadFrequently: true,
  });
  if (context === null) throw new Error("no 2D canvas");
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context;
}

interface Case {
  readonly name: string;
  readonly camera: Pick<FrameView, "center" | "zoom" | "bearing">;
  readonly page: PageSpec["page"];
  readonly maxTilePx: number;
}

const cases: Case[] = [
  {
    name: "turned, on A4 in pieces of 2048 px",
    camera: { center: [33.4, 48.6], zoom: 6.37, bearing: 33 },
    page: "a4",
    maxTilePx: 2048,
  },
  {
    name: "far out, in small pieces",
    camera: { center: [20, 30], zoom: 2.7, bearing: 0 },
    page: "a5",
    maxTilePx: 1024,
  },
  {
    name: "as close as the map goes, turned",
    camera: { center: [37.123456, 48.654321], zoom: 17, bearing: -121.5 },
    page: "a5",
    maxTilePx: 1024,
  },
];

test.for(cases)("twenty known positions lie on their pixels at 300 dpi, $name", async (one) => {
  const view = { ...one.camera, widthPx: 1136, heightPx: 684 };
  const hidden = { isShown: false, at: null };
  const blocks = { "scale-bar": hidden, "north-arrow": hidden };
  const spec = sampleSpec({ page: one.page, dpi: 300, title: "", subtitle: "", notes: "", blocks });
  const positions = knownPositions(view);
  const shares = new Set<number>();
  const result = await makeSnapshot(
    {
      content: contentWith(view, positions),
      spec,
      ground: { style: discStyle(positions), images: [] },
      facts: sampleFacts(spec),
      maxTilePx: one.maxTilePx,
      onProgress: ({ stage, share }) => stage === "ground" && shares.add(share),
    },
    "png",
  );
  if (!result.ok) throw new Error(`${result.code} ${result.detail}`);
  const { layout } = result;
  expect(layout.scale).toBe(3.125);
  expect(shares.size, "several pieces").toBeGreaterThan(2);
  const picture = await pictureOf(result.blob);
  const box = groundBox(layout);
  const symbolColor = rgbOf(layout.style.colors.family["one-way-drone"]);
  const reachPx = Math.ceil((discRadiusPx + 3) * layout.scale);
  const offBy = positions.flatMap((position) => {
    const { x, y } = mercatorPx(layout.camera, position);
    const wanted = { x: box.x + x * layout.scale, y: box.y + y * layout.scale };
    const [left, top] = [Math.round(wanted.x) - reachPx, Math.round(wanted.y) - reachPx];
    const patch = picture.getImageData(left, top, 2 * reachPx, 2 * reachPx);
    return [discColor, symbolColor].map((color) => {
      const found = middleOf(patch, color);
      if (found === null) return Number.POSITIVE_INFINITY;
      return Math.max(Math.abs(left + found.x - wanted.x), Math.abs(top + found.y - wanted.y));
    });
  });
  expect(offBy).toHaveLength(40);
  expect(Math.max(...offBy)).toBeLessThan(1);
});
