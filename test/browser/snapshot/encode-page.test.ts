import "@fontsource-variable/inter";
import "@fontsource/noto-sans/400.css";
import "@fontsource/noto-sans/400-italic.css";
import "@fontsource/noto-sans/600.css";
import { expect, test } from "vitest";
import { readCarried } from "../../../src/formats/carried/read-carried";
import { readDensity, readJpeg, readJpegSize, readXmp } from "../../../src/formats/jpeg-segments";
import { fixedFontFiles, screenFontFiles } from "../../../src/runtime/page-font-files";
import { findJpegFault } from "../../../src/snapshot/encode/encode-jpeg-page";
import { loadFontFiles } from "../../../src/snapshot/encode/fonts/load-font-files";
import { loadEncoder } from "../../../src/snapshot/encode/load-encoder";
import type { DrawnPage, PageFormat } from "../../../src/snapshot/encode/page-encoder";
import { createTextPictures } from "../../../src/snapshot/encode/pdf/canvas-text-picture";
import { writePdf } from "../../../src/snapshot/encode/pdf/write-pdf";
import { canvasPixels } from "../../../src/snapshot/encode/raster/canvas-pixels";
import { compressRaster } from "../../../src/snapshot/encode/raster/compress-raster";
import { findSvgFault } from "../../../src/snapshot/encode/svg/find-svg-fault";
import { groundBox } from "../../../src/snapshot/ground-box";
import { createMeasure, loadPageFonts } from "../../../src/snapshot/page-fonts";
import { layoutPage } from "../../../src/snapshot/page-layout";
import { paintPage } from "../../../src/snapshot/paint-canvas";
import type { PageSpec } from "../../../src/workspace/page-spec";
import { sampleContent, sampleFacts, sampleSpec } from "../../snapshot/sample-content";
import { pixelsOf } from "./snapshot-page";

const workspace = JSON.stringify({
  type: "FeatureCollection",
  demarc: { format: "demarc-workspace" },
  note: "Ґ\uffff",
});

/** A page that needs no map: its ground is painted. */
async function drawnPage(change: Partial<PageSpec> = {}): Promise<DrawnPage> {
  await loadPageFonts();
  const spec = sampleSpec({ dpi: 150, page: "a5", ...change });
  const layout = layoutPage(sampleContent(spec.locale), spec, createMeasure());
  const { width, height } = groundBox(layout);
  const ground = document.createElement("canvas");
  ground.width = width;
  ground.height = height;
  const context = ground.getContext("2d");
  if (context === null) throw new Error("no 2D canvas");
  context.fillStyle = "#cbdae4";
  context.fillRect(0, 0, width, height);
  context.fillStyle = "#faf8f2";
  context.fillRect(width / 4, 0, width / 2, (2 * height) / 3);
  return { spec, layout, ground, facts: { ...sampleFacts(spec), altText: "What it shows.", workspace } };
}

async function encode(format: PageFormat, page: DrawnPage): Promise<Blob> {
  const encoded = await (await loadEncoder(format))(page);
  if (!encoded.ok) throw new Error(`${encoded.code}: ${encoded.detail}`);
  return encoded.blob;
}

test("every format is written, checked, and tells how far it is", async () => {
  for (const format of ["png", "jpeg", "pdf", "svg"] as const) {
    const shares: number[] = [];
    const page = await drawnPage({ locale: "uk" });
    const blob = await encode(format, { ...page, onProgress: (share) => shares.push(share) });
    expect(blob.size, format).toBeGreaterThan(20_000);
    expect(shares, format).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1), format).toBe(1);
    if (format === "jpeg") continue;
    const carried = await readCarried(new Uint8Array(await blob.arrayBuffer()), format);
    if (!carried.ok) throw new Error(`${format}: ${carried.issue.code}`);
    expect(JSON.parse(carried.text), format).toEqual(JSON.parse(workspace));
  }
});

test("a JPEG has its size, its resolution, its title and no workspace", async () => {
  const page = await drawnPage();
  const blob = await encode("jpeg", page);
  expect(blob.type).toBe("image/jpeg");
  const parts = readJpeg(new Uint8Array(await blob.arrayBuffer()));
  expect(readJpegSize(parts)).toEqual({
    widthPx: page.layout.deviceWidthPx,
    heightPx: page.layout.deviceHeightPx,
  });
  expect(readDensity(parts)).toBe(150);
  const packet = readXmp(parts) ?? "";
  expect(new DOMParser().parseFromString(packet, "text/xml").querySelector("parsererror")).toBeNull();
  expect(packet).toContain(page.facts.title);
  expect(packet).toContain("What it shows.");
  expect(await blob.text()).not.toContain("demarc-workspace");
  const expected = {
    widthPx: page.layout.deviceWidthPx,
    heightPx: page.layout.deviceHeightPx,
    dpi: 150,
    packet,
  };
  expect(await findJpegFault(blob, expected)).toBeNull();
  expect(await findJpegFault(blob, { ...expected, dpi: 300 })).toContain("150 dpi");
  expect(await findJpegFault(blob, { ...expected, widthPx: 5 })).toContain("px instead of");
  expect(await findJpegFault(blob.slice(0, blob.size - 10), expected)).not.toBeNull();
});

test("an SVG looks as the page's canvas does", async () => {
  const page = await drawnPage({ dpi: 96 });
  const blob = await encode("svg", page);
  const { widthPx, heightPx, deviceWidthPx, deviceHeightPx } = page.layout;
  const picture = new Image();
  picture.src = URL.createObjectURL(blob);
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = deviceWidthPx;
  canvas.height = deviceHeightPx;
  const context = canvas.getContext("2d");
  context?.drawImage(picture, 0, 0, widthPx, heightPx);
  URL.revokeObjectURL(picture.src);
  const painted = paintPage(page.layout, page.ground);
  if (painted === null) throw new Error("no canvas");
  const [a, b] = [pixelsOf(painted), pixelsOf(canvas)];
  let different = 0;
  // The last row and column of a page of fractional size are only partly covered.
  for (let y = 0; y < deviceHeightPx - 1; y++) {
    for (let x = 0; x < deviceWidthPx - 1; x++) {
      const at = 4 * (y * deviceWidthPx + x);
      if ([0, 1, 2].some((channel) => Math.abs(a[at + channel]! - b[at + channel]!) > 96)) different++;
    }
  }
  expect(different / (deviceWidthPx * deviceHeightPx)).toBeLessThan(0.004);
});

test("a damaged SVG does not pass", async () => {
  const page = await drawnPage();
  const text = await (await encode("svg", page)).text();
  const count = (name: string) => text.match(new RegExp(`<${name}[ >]`, "g"))?.length ?? 0;
  const expected = {
    widthPx: page.layout.widthPx,
    heightPx: page.layout.heightPx,
    textCount: count("text"),
    fontCount: text.match(/@font-face/g)?.length ?? 0,
    workspace,
  };
  const faultOf = (svg: string) => findSvgFault(new Blob([svg], { type: "image/svg+xml" }), expected);
  expect(await faultOf(text)).toBeNull();
  expect(await faultOf(text.slice(0, -100))).toContain("no well-formed SVG");
  expect(await faultOf(text.replace(/<text[^>]*>[^<]*<\/text>/, ""))).toContain("texts instead of");
  expect(await faultOf(text.replace("<image ", "<g "))).not.toBeNull();
  expect(await faultOf(text.replace("demarc-workspace", "another"))).toBe("the workspace is another one");
});

test("cancelling before, while and after gives a code and no file", async () => {
  for (const format of ["jpeg", "pdf", "svg"] as const) {
    const page = await drawnPage();
    const encoder = await loadEncoder(format);
    expect(await encoder({ ...page, signal: AbortSignal.abort() }), format).toMatchObject({
      ok: false,
      code: "cancelled",
    });
    for (const at of [0.1, 0.6]) {
      const controller = new AbortController();
      const onProgress = (share: number) => share >= at && controller.abort();
      const result = await encoder({ ...page, signal: controller.signal, onProgress });
      expect(result, `${format} at ${at}`).toMatchObject({ ok: false, code: "cancelled" });
    }
  }
});

test("what goes wrong is a failure, not an exception", async () => {
  const page = await drawnPage();
  const ground = document.createElement("canvas");
  ground.getContext("webgl2");
  const result = await (await loadEncoder("pdf"))({ ...page, ground });
  expect(result).toMatchObject({ ok: false, code: "encoding", detail: "the ground cannot be read" });
});

test("all font files can be had, and the fixed ones are as wide as those on the screen", async () => {
  const files = await loadFontFiles([...new Set([...fixedFontFiles, ...screenFontFiles])]);
  for (const { bytes } of files) expect(new TextDecoder().decode(bytes.subarray(0, 4))).toBe("wOF2");
  for (const locale of ["en", "uk"] as const) {
    const { layout, ground, facts } = await drawnPage({ locale, title: "AVATAR, To, Уявіть: 漢 🚀" });
    const { widths, pictureCount } = await writePdf(layout, {
      ground: await compressRaster(canvasPixels(ground)),
      fonts: await loadFontFiles(fixedFontFiles),
      facts,
      drawTextPicture: createTextPictures(layout.scale),
    });
    expect(pictureCount).toBe(2);
    expect(widths.length).toBeGreaterThan(60);
    const worst = widths.reduce((a, b) =>
      Math.abs(a.laidOutPx / a.naturalPx - 1) > Math.abs(b.laidOutPx / b.naturalPx - 1) ? a : b,
    );
    console.info(`${locale}: widest difference ${JSON.stringify(worst)}`);
    expect(Math.abs(worst.laidOutPx / worst.naturalPx - 1)).toBeLessThan(0.01);
  }
});
