import { workspaceKeyword } from "../../formats/carried/carried-names";
import { layoutDpi, layoutSizePx, pageSizePx } from "../../workspace/page-size";
import type { PageSpec } from "../../workspace/page-spec";
import { titleStem } from "../content/file-name";
import type { PageFacts } from "../encode/page-encoder";
import { encodePng, findPngFault } from "../encode-png";
import { buildHeader } from "../header";
import { createMeasure, loadPageFonts } from "../page-fonts";
import type { PageLayout } from "../page-layout";
import { type Block, movePrimitives, type Primitive } from "../page-primitives";
import { buildPageStyle } from "../page-style";
import { paintPage } from "../paint-canvas";
import type { SeriesResult } from "./make-series";
import { type PreparedSeries, prepareSeries, type SeriesPage } from "./prepare-series";
import { failureOf, SeriesError } from "./series-failure";
import { pauseSeries, preparedShare, type SeriesJob } from "./series-job";

const mmPerLayoutPx = 25.4 / layoutDpi;
/** What of a half's upper margin is left away, so that it does not lie on the header. */
const clippedMargin = 0.6;

/** Where the two halves of a picture stand, in CSS pixels. */
interface PairSheet {
  readonly header: Block;
  /** Flush with what is in the first half. */
  readonly left: number;
  readonly marginPx: number;
  /** Where a half begins, and from where down it is shown. */
  readonly halfTop: number;
  readonly clipPx: number;
  /** The page of a half: without the words that stand over both. */
  readonly half: PageSpec;
}

function sheetOf(spec: PageSpec): PairSheet {
  const page = layoutSizePx(spec);
  const { marginPx, gapPx, ...style } = buildPageStyle(spec, 1);
  const width = (page.widthPx / 2) * mmPerLayoutPx;
  const halfOf = (heightPx: number): PageSpec => ({
    ...spec,
    title: "",
    subtitle: "",
    page: "custom",
    custom: { width, height: heightPx * mmPerLayoutPx, unit: "mm" },
  });
  const look = { marginPx, gapPx, ...style };
  const halfMarginPx = buildPageStyle(halfOf(page.heightPx), 1).marginPx;
  const widthPx = page.widthPx - 2 * halfMarginPx;
  const header = buildHeader(spec.title, spec.subtitle, look, widthPx, createMeasure());
  const below = marginPx + header.heightPx + gapPx * 0.85 - halfMarginPx;
  const halfTop = header.heightPx === 0 ? 0 : below;
  const clipPx = header.heightPx === 0 ? 0 : clippedMargin * halfMarginPx;
  return { header, left: halfMarginPx, marginPx, halfTop, clipPx, half: halfOf(page.heightPx - halfTop) };
}

/** Paper and header. */
function paintSheet(
  layout: PageLayout,
  { header, left, marginPx }: PairSheet,
  spec: PageSpec,
): HTMLCanvasElement | null {
  const { widthPx: deviceWidthPx, heightPx: deviceHeightPx } = pageSizePx(spec);
  return paintPage(
    {
      ...layout,
      ...layoutSizePx(spec),
      deviceWidthPx,
      deviceHeightPx,
      mapFrame: { x: 0, y: 0, width: 0, height: 0 },
      mapPrimitives: [],
      primitives: movePrimitives(header.primitives, left, marginPx),
    },
    null,
  );
}

/** A thin line between the halves, on the right edge of the first. */
function ruleOf({ widthPx, heightPx, style }: PageLayout): Primitive {
  const x = widthPx - 0.5;
  return {
    kind: "line",
    x1: x,
    y1: style.marginPx,
    x2: x,
    y2: heightPx - style.marginPx,
    color: style.colors.line,
    widthPx: 1,
  };
}

interface PaintedPair {
  readonly canvas: HTMLCanvasElement;
  readonly pages: readonly SeriesPage[];
}

async function paintPair(job: SeriesJob, series: PreparedSeries, sheet: PairSheet): Promise<PaintedPair> {
  const { spec, items, onProgress, signal } = job;
  const scale = spec.dpi / layoutDpi;
  const clipPx = Math.round(sheet.clipPx * scale);
  const top = Math.round(sheet.halfTop * scale) + clipPx;
  const pages: SeriesPage[] = [];
  let canvas: HTMLCanvasElement | null = null;
  for (const index of items.keys()) {
    const share = preparedShare + (index * (0.9 - preparedShare)) / items.length;
    onProgress?.({ stage: "draw", done: index, count: items.length, share });
    const page = await series.drawPage(index);
    const { layout, ground } = page;
    canvas ??= paintSheet(layout, sheet, spec);
    const primitives = index === 0 ? [...layout.primitives, ruleOf(layout)] : layout.primitives;
    const half = paintPage({ ...layout, primitives }, ground);
    const context = canvas?.getContext("2d");
    if (canvas === null || half === null || !context) throw new SeriesError("too-large", "", index);
    const { width } = half;
    const height = Math.min(half.height - clipPx, canvas.height - top);
    const left = index * Math.floor(canvas.width / 2);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(half, 0, clipPx, width, height, left, top, width, height);
    half.width = 0;
    pages.push(page);
    await pauseSeries(signal);
  }
  if (canvas === null) throw new SeriesError("page-failed", "a pair has two items");
  return { canvas, pages };
}

/** What the file says of itself: both halves are told to those who do not see them; the first one is reopened. */
function textsOf(pages: readonly SeriesPage[], title: string) {
  const facts = pages.map(({ request }): PageFacts => request.facts);
  const altText = pages
    .map(({ item }, index) => `${item.caption}. ${facts[index]!.altText}`.trim())
    .join("\n\n");
  const { version, workspace } = facts[0]!;
  return [
    ...(title === "" ? [] : [{ keyword: "Title", text: title }]),
    { keyword: "Description", text: altText },
    { keyword: "Software", text: `Demarc ${version}` },
    ...(workspace === null ? [] : [{ keyword: workspaceKeyword, text: workspace }]),
  ];
}

/**
 * Two pages of half the width side by side in one PNG, under a title of both: the same frame, extent, colours and legend.
 * The job has two items.
 */
export async function makePair(job: SeriesJob): Promise<SeriesResult> {
  const { spec, signal, onProgress } = job;
  let series: PreparedSeries | null = null;
  try {
    await loadPageFonts();
    const sheet = sheetOf(spec);
    series = await prepareSeries({ ...job, spec: sheet.half }, { isTabular: false, positionOf: () => "" });
    const { canvas, pages } = await paintPair(job, series, sheet);
    onProgress?.({ stage: "check", done: 2, count: 2, share: 0.9 });
    const { width, height } = canvas;
    const encoded = await encodePng(canvas, spec.dpi, textsOf(pages, spec.title.trim()));
    canvas.width = 0;
    if (!encoded.ok) throw new SeriesError(encoded.code, encoded.detail);
    const fault = await findPngFault(encoded.blob, width, height);
    if (fault !== null) throw new SeriesError("verification", fault);
    await pauseSeries(signal);
    onProgress?.({ stage: "check", done: 2, count: 2, share: 1 });
    return {
      ok: true,
      blob: encoded.blob,
      fileName: `${titleStem(spec)}-A-B.png`,
      groundsDrawn: series.groundsDrawn(),
    };
  } catch (error) {
    return failureOf(error, signal);
  } finally {
    series?.release();
  }
}
