import "@fontsource-variable/inter";
import "@fontsource/noto-sans/400.css";
import "@fontsource/noto-sans/600.css";
import { beforeAll, expect, test } from "vitest";
import { type PageFormat, pageFormats } from "../../../src/snapshot/encode/page-encoder";
import { makeSnapshot, type SnapshotRequest } from "../../../src/snapshot/make-snapshot";
import { pageRequest } from "../../../src/ui/export/page-request";
import { setFilter, setTitle } from "../../../src/workspace/commands/document-commands";
import { setTime } from "../../../src/workspace/commands/time-commands";
import { setView } from "../../../src/workspace/commands/view-commands";
import { defaultPageSpec } from "../../../src/workspace/page-spec";
import { sampleContent, sampleFacts, sampleSpec } from "../../snapshot/sample-content";
import { openRealPage, type RealPage } from "./real-page";
import { tinyStyle } from "./snapshot-page";

const madeAtMs = Date.UTC(2026, 0, 15, 10);

let page: RealPage;
beforeAll(async () => {
  page = await openRealPage();
});

async function bytesOf(request: SnapshotRequest, format: PageFormat): Promise<Uint8Array> {
  const result = await makeSnapshot(request, format);
  if (!result.ok) throw new Error(`${result.code} ${result.detail}`);
  return new Uint8Array(await result.blob.arrayBuffer());
}

/** Quicker by far, and clearer when it fails, than a comparison of arrays. */
function firstDifference(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) return Math.min(a.length, b.length);
  return a.findIndex((byte, index) => byte !== b[index]);
}

test("a page shows the state at the press, whatever changes while it is made; the same bytes as without", async () => {
  const { store, ground } = page;
  const spec = { ...defaultPageSpec, page: "a5", dpi: 96, title: "At the press" } as const;
  const request = () => pageRequest(store.getState(), spec, ground, madeAtMs);
  const undisturbed = await bytesOf(request(), "png");

  let changes = 0;
  const onProgress: SnapshotRequest["onProgress"] = ({ share }) => {
    if (changes > 0 || share > 0.5) return;
    changes++;
    setTime(store, { mode: "instant", playheadMs: Date.UTC(2025, 11, 6) });
    setFilter(store, { weapon: ["naval-drone"] });
    setTitle(store, "Changed");
    const { camera, layers } = store.getState().view;
    setView(store, {
      theme: "dark",
      locale: "uk",
      camera: { ...camera, lng: 25, bearing: 40 },
      layers: { ...layers, control: false, labels: false },
    });
  };
  const disturbed = await bytesOf({ ...request(), onProgress }, "png");
  expect(changes).toBe(1);
  expect(firstDifference(disturbed, undisturbed)).toBe(-1);

  const after = await bytesOf(request(), "png");
  expect(firstDifference(after, undisturbed)).not.toBe(-1);
});

test.for([...pageFormats])("a %s of the same page has the same bytes each time", async (format) => {
  const spec = sampleSpec({ page: "a5", dpi: 96 });
  const request: SnapshotRequest = {
    content: sampleContent("en"),
    spec,
    ground: { style: tinyStyle, images: [] },
    facts: sampleFacts(spec),
  };
  const first = await bytesOf(request, format);
  // What comes between must leave no trace.
  await bytesOf({ ...request, content: sampleContent("uk"), spec: { ...spec, locale: "uk" } }, format);
  expect(firstDifference(await bytesOf(request, format), first)).toBe(-1);
  expect(first.length).toBeGreaterThan(10_000);
});
