import { layoutSizePx } from "../workspace/page-size";
import type { PageSpec } from "../workspace/page-spec";
import type { FrameCounts } from "./content/count-in-frame";
import { buildCredits } from "./credits";
import type { DensityScale } from "./density/density-scale";
import { buildHeader } from "./header";
import { buildLegend, type LegendDetail } from "./legend";
import type { SnapshotContent } from "./page-content";
import { type Block, type Box, emptyBlock, type MeasureText } from "./page-primitives";
import { buildPageStyle, type PageStyle } from "./page-style";
import { legendBeside, legendWithBand, type SharedLegend } from "./share-legend";
import { buildTimeStrip, type StripSize, stripSizes } from "./time-strip";
import { buildWithdrawalStrip } from "./withdrawal-strip";

/** Where everything on a page goes, before the map's camera and with it the counts of the frame are known. */
export interface PageFrame {
  readonly sheet: Box;
  readonly style: PageStyle;
  readonly header: Block;
  readonly legend: SharedLegend;
  readonly mapFrame: Box;
  readonly strip: Block;
  /** Below the strip; empty where the page has none or no room. */
  readonly withdrawal: Block;
  readonly bandTop: number;
  /** What the footer takes at most; it stands on the lower edge. */
  readonly creditsBox: Box;
}

/**
 * Where the legend goes: in one or two columns beside the map, beside map and footer alike (`tall`), or, what does
 * not fit beside it, in a band below the map.
 */
type LegendShape = "beside" | "tall" | "double" | "band";

interface Attempt {
  readonly typeScale: number;
  readonly detail: LegendDetail;
  readonly shape: LegendShape;
  readonly strip: StripSize | null;
}

const typeScales = [1, 0.94, 0.88, 0.82, 0.75];
const smallestScale = 0.65;

function listAttempts(isLandscape: boolean): Attempt[] {
  const shapes: LegendShape[] = isLandscape ? ["beside", "tall", "double"] : ["band"];
  const usual = typeScales.flatMap((typeScale) =>
    shapes.flatMap((shape) => {
      const details: LegendDetail[] = typeScale > 0.9 ? [4] : [4, 3];
      return details.flatMap((detail) =>
        stripSizes.map((strip): Attempt => ({ typeScale, detail, shape, strip })),
      );
    }),
  );
  const lastShapes: LegendShape[] = isLandscape ? ["double", "band"] : ["band"];
  const last = lastShapes.flatMap((shape) =>
    ([3, 2, 1, 0] as const).flatMap((detail) =>
      [...stripSizes, null].map((strip): Attempt => ({ typeScale: smallestScale, shape, detail, strip })),
    ),
  );
  return [...usual, ...last];
}

const detailWorth: Readonly<Record<LegendDetail, number>> = { 4: 1, 3: 0.97, 2: 0.88, 1: 0.8, 0: 0.6 };
const stripWorth: Readonly<Record<StripSize, number>> = { full: 1, small: 0.86 };
const withoutStrip = 0.35;
const withoutProfile = 0.8;
/** A withdrawal profile leaves the map at least this share of the height that both have. */
const mapBesideProfile = 0.5;
const stripGap = 0.6;
const bodyGap = 0.75;
/** Whatever else a page has to hold, the map does not get lower than this. */
const lowestMapPx = 90;
/** In less width its sentences would take more room than its chart. */
const narrowestProfilePx = 260;
const widestAspect = 1.9;

/** A large map of a good shape, type that reads well, a legend that leaves nothing out. */
function rate({ typeScale, detail, strip }: Attempt, { mapFrame, sheet, withdrawal }: PageFrame): number {
  if (mapFrame.height < lowestMapPx || mapFrame.width < lowestMapPx) return 0;
  const hasProfile = withdrawal.heightPx > 0;
  const share = (mapFrame.width * mapFrame.height) / (sheet.width * sheet.height);
  const aspect = mapFrame.width / mapFrame.height;
  const shape = Math.min(1, widestAspect / aspect, aspect / 0.7);
  return (
    share *
    shape *
    typeScale ** 0.8 *
    detailWorth[detail] *
    (hasProfile ? 1 : withoutProfile) *
    (strip === null ? withoutStrip : stripWorth[strip])
  );
}

/** Counts as wide as any real ones, so that the footer never grows once the frame is known. */
function widestCounts(content: SnapshotContent): FrameCounts {
  const { count } = content.incidents;
  return { inFrame: count, outside: count, withoutPlace: count };
}

/** What is known of a page only once it has been framed. */
export interface FrameHints {
  /** What the legend says of a density; null where there is none. */
  readonly density: DensityScale | null;
  /** The footer gets at least so much room. */
  readonly leastCreditsPx: number;
}

/** Measures everything at one size of type and finds what is left for the map; null where the legend does not fit. */
function frameUp(
  content: SnapshotContent,
  spec: PageSpec,
  { typeScale, detail, shape, strip: stripSize }: Attempt,
  measure: MeasureText,
  { density, leastCreditsPx }: FrameHints,
): PageFrame | null {
  const { widthPx, heightPx } = layoutSizePx(spec);
  const style = buildPageStyle(spec, typeScale);
  const { marginPx, gapPx } = style;
  const sheet: Box = {
    x: marginPx,
    y: marginPx,
    width: widthPx - 2 * marginPx,
    height: heightPx - 2 * marginPx,
  };
  const hasSide = widthPx >= heightPx;
  const bandColumns = Math.max(1, Math.floor((sheet.width + gapPx) / (style.columnPx + gapPx)));
  const columnPx = hasSide ? style.columnPx : (sheet.width + gapPx) / bandColumns - gapPx;
  const grid = { columnPx, gapPx };
  const parts = buildLegend(content, spec, { style, widthPx: columnPx, measure }, detail, density);
  const header = buildHeader(spec.title, spec.subtitle, style, sheet.width, measure);
  const bodyTop = sheet.y + (header.heightPx === 0 ? 0 : header.heightPx + gapPx * 0.85);
  const bottom = sheet.y + sheet.height;
  const isTall = shape === "tall" && parts.length > 0;
  const creditsPx = isTall ? sheet.width - columnPx - gapPx : sheet.width;
  const credits = buildCredits(content, widestCounts(content), spec.locale, style, creditsPx, measure);
  const creditsHeightPx = Math.max(credits.heightPx, leastCreditsPx);
  const creditsTop = bottom - creditsHeightPx;
  const bodyPx = creditsTop - gapPx * bodyGap - bodyTop;
  const legend =
    shape === "band"
      ? legendWithBand(parts, hasSide, bandColumns, grid, bodyPx)
      : legendBeside(parts, shape === "double" ? 2 : 1, grid, isTall ? bottom - bodyTop : bodyPx);
  if (legend === null) return null;
  const { side, band } = legend;
  const mapWidthPx = sheet.width - (side === null ? 0 : side.widthPx + gapPx);
  const strip =
    stripSize !== null && content.strip !== null
      ? buildTimeStrip(
          content.strip,
          content.time,
          { size: stripSize, isByFamily: content.sourceColors === null && content.display === "points" },
          spec.locale,
          style,
          mapWidthPx,
          measure,
        )
      : emptyBlock;
  const stripPx = strip.heightPx === 0 ? 0 : strip.heightPx + gapPx * stripGap;
  const bandPx = band === null ? 0 : band.heightPx + gapPx;
  const openPx = bodyPx - bandPx - stripPx;
  const profile =
    content.withdrawal === null || mapWidthPx < narrowestProfilePx
      ? emptyBlock
      : buildWithdrawalStrip(content.withdrawal, spec.locale, style, mapWidthPx, measure);
  const profilePx = profile.heightPx === 0 ? 0 : profile.heightPx + gapPx * stripGap;
  const hasRoom = openPx - profilePx >= Math.max(lowestMapPx, openPx * mapBesideProfile);
  const withdrawal = hasRoom ? profile : emptyBlock;
  return {
    sheet,
    style,
    header,
    legend,
    strip,
    withdrawal,
    mapFrame: {
      x: sheet.x,
      y: bodyTop,
      width: mapWidthPx,
      height: hasRoom ? openPx - profilePx : openPx,
    },
    bandTop: bodyTop + bodyPx - (band?.heightPx ?? 0),
    creditsBox: { x: sheet.x, y: creditsTop, width: creditsPx, height: creditsHeightPx },
  };
}

/** What the page has to state leaves no room for a map. */
export class PageTooFullError extends Error {
  constructor() {
    super("what the page has to state leaves no room for a map");
    this.name = "PageTooFullError";
  }
}

/**
 * The best of several arrangements: sizes of type from full down to 7 pt, the legend beside or below the map, with
 * or without its lesser parts.
 *
 * @throws PageTooFullError where not even the last resort leaves a map
 */
export function choosePageFrame(
  content: SnapshotContent,
  spec: PageSpec,
  measure: MeasureText,
  hints: FrameHints,
): PageFrame {
  const { widthPx, heightPx } = layoutSizePx(spec);
  let best: PageFrame | null = null;
  let bestRating = 0;
  for (const attempt of listAttempts(widthPx >= heightPx)) {
    const frame = frameUp(content, spec, attempt, measure, hints);
    const rating = frame === null ? 0 : rate(attempt, frame);
    if (rating <= bestRating) continue;
    best = frame;
    bestRating = rating;
  }
  if (best === null) throw new PageTooFullError();
  return best;
}

/** Where the withdrawal profile begins, below map and strip. */
export function withdrawalTop(frame: PageFrame): number {
  const { strip, style } = frame;
  return stripTop(frame) + (strip.heightPx === 0 ? 0 : strip.heightPx + style.gapPx * stripGap);
}

/** Where the strip begins below the map. */
export function stripTop({ mapFrame, style }: PageFrame): number {
  return mapFrame.y + mapFrame.height + style.gapPx * stripGap;
}
