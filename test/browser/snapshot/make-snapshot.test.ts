import "@fontsource-variable/inter";
import "@fontsource/noto-sans/400.css";
import "@fontsource/noto-sans/600.css";
import { expect, test } from "vitest";
import { workspaceKeyword } from "../../../src/formats/carried/carried-names";
import { readPixelsPerMeter, readPngChunks, readPngSize, readText } from "../../../src/formats/png-chunks";
import { findPngFault } from "../../../src/snapshot/encode-png";
import { makeSnapshot, paintSnapshot, type SnapshotProgress } from "../../../src/snapshot/make-snapshot";
import { sampleContent, sampleFacts, sampleSpec } from "../../snapshot/sample-content";
import { pixelAt, tinyStyle } from "./snapshot-page";

const ground = { style: tinyStyle, images: [] };

test("a page becomes a checked PNG with its size, resolution and title", async () => {
  const spec = sampleSpec({ locale: "uk", dpi: 96, page: "a4" });
  const progress: SnapshotProgress[] = [];
  const result = await makeSnapshot(
    {
      content: sampleContent("uk"),
      spec,
      ground,
      facts: { ...sampleFacts(spec), workspace: '{"format":"demarc"}' },
      onProgress: (step) => progress.push(step),
    },
    "png",
  );
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  expect([result.widthPx, result.heightPx]).toEqual([1123, 794]);
  expect(result.blob.type).toBe("image/png");
  const chunks = readPngChunks(new Uint8Array(await result.blob.arrayBuffer()));
  expect(chunks.at(-1)?.type).toBe("IEND");
  expect(readPngSize(chunks)).toEqual({ widthPx: 1123, heightPx: 794 });
  expect(readPixelsPerMeter(chunks)).toBe(3780);
  expect(readText(chunks, "Title")).toBe(spec.title);
  expect(readText(chunks, workspaceKeyword)).toBe('{"format":"demarc"}');
  expect(await findPngFault(result.blob, 1123, 794)).toBeNull();
  expect(await findPngFault(result.blob, 1124, 794)).toContain("1123");
  expect(result.fileName).toBe(
    "шість-днів-ударів-перед-переговорами-у-флориді-2025-12-24-2025-12-29-a4-96dpi.png",
  );
  const shares = progress.map(({ share }) => share);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(progress.at(-1)).toEqual({ stage: "encode", share: 1 });
});

test("paper, ground and symbols stand where the layout says", async () => {
  const page = await paintSnapshot({
    content: sampleContent("en"),
    spec: sampleSpec({ dpi: 96 }),
    ground,
    facts: sampleFacts(sampleSpec({ dpi: 96 })),
  });
  if (!page.ok) throw new Error(page.code);
  const { canvas, layout } = page;
  expect(pixelAt(canvas, 3, 3)).toEqual([0xfd, 0xfc, 0xf8, 255]);
  const { mapFrame, symbols, style } = layout;
  const missile = symbols.find(
    ({ family, match, count }) => family === "missile" && match === "certain" && count === 1,
  );
  if (missile === undefined) throw new Error("no missile on the page");
  const color = Number.parseInt(style.colors.family.missile.slice(1), 16);
  const pixel = pixelAt(canvas, mapFrame.x + missile.x, mapFrame.y + missile.y + 2);
  expect(pixel).toEqual([color >> 16, (color >> 8) & 255, color & 255, 255]);
});

test("cancelling gives a code and no file", async () => {
  const controller = new AbortController();
  const running = makeSnapshot(
    {
      content: sampleContent("en"),
      spec: sampleSpec({ dpi: 96 }),
      ground,
      facts: sampleFacts(sampleSpec({ dpi: 96 })),
      signal: controller.signal,
    },
    "png",
  );
  controller.abort();
  const result = await running;
  expect(result).toMatchObject({ ok: false, code: "cancelled" });
});

test("a damaged or blank file does not pass", async () => {
  const canvas = document.createElement("canvas");
  canvas.width = 40;
  canvas.height = 30;
  const blank = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  if (blank === null) throw new Error("no blob");
  expect(await findPngFault(blank, 40, 30)).toBe("the picture is blank");
  expect(await findPngFault(blank.slice(0, blank.size - 12), 40, 30)).not.toBeNull();
});
