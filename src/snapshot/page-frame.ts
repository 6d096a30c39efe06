import { layoutSizePx } from "../workspace/page-size";
import type { PageSpec } from "../workspace/page-spec";
import type { BlockBuilder, Setting } from "./blocks/block-builder";
import {
  type CreditsSetting,
  type FloatBlock,
  floatBlocks,
  isFloating,
  isInFlow,
  settleFloatingCredits,
} from "./blocks/float-blocks";
import { leastMapPx, mapShare, rateMap } from "./blocks/map-room";
import {
  type Attempt,
  cardAttempts,
  saysEnough,
  tightAttempts,
  usualAttempts,
  worthOf,
} from "./blocks/page-attempts";
import type { LegendContent } from "./content/content-in-frame";
import type { DensityScale } from "./density/density-scale";
import { type Block, type Box, emptyBlock } from "./page-primitives";
import { buildPageStyle, isCard, type PageStyle } from "./page-style";
import { legendBeside, legendWithBand, type SharedLegend } from "./share-legend";
import { profileSizes } from "./withdrawal-strip";

/** Where everything on a page goes, before the map's camera and with it the counts of the frame are known. */
export interface PageFrame {
  readonly sheet: Box;
  readonly style: PageStyle;
  /** Empty where it floats, as are the other blocks. */
  readonly header: Block;
  readonly legend: SharedLegend;
  /** Whether the last part of the legend's columns is the scorecard. */
  readonly hasScorecard: boolean;
  readonly mapFrame: Box;
  readonly strip: Block;
  /** Below the strip; empty where the page has none or no room. */
  readonly withdrawal: Block;
  readonly bandTop: number;
  /** What the footer takes at most; it stands on the lower edge. Null where the sources float. */
  readonly creditsBox: Box | null;
  readonly credits: CreditsSetting;
  /** Blocks that stand where told. */
  readonly floats: readonly FloatBlock[];
  /** The arrangement and the room its parts took, for pages that are to be framed alike. */
  readonly lock: FrameLock;
}

/** Pages of one series are arranged alike, and their parts get at least so much room: the map's frame never jumps. */
export interface FrameLock {
  readonly attempt: Attempt;
  readonly headerPx: number;
  /** Width beside the map, without the gap. */
  readonly sidePx: number;
  readonly bandPx: number;
  readonly stripPx: number;
  readonly withdrawalPx: number;
  readonly creditsPx: number;
}

const withoutProfile = 0.68;
const withoutScorecard = 0.8;
/** A withdrawal profile leaves the map at least this share of the height that both have. */
const mapBesideProfile = 0.5;
const widestBesideProfile = 2.1;
const stripGap = 0.6;
const bodyGap = 0.75;
/** Below this share of the sheet a map is too small to leave it at that, if saying less makes it larger. */
const smallMapShare = 0.22;

/** A large map of a good shape, type that reads well, a legend that leaves nothing out. */
function rate(
  attempt: Attempt,
  { mapFrame, sheet, withdrawal, hasScorecard, floats, style }: PageFrame,
): number {
  return (
    rateMap(mapFrame, sheet, floats) *
    worthOf(attempt, style.isCard) *
    (withdrawal.heightPx > 0 ? 1 : withoutProfile) *
    (hasScorecard ? 1 : withoutScorecard)
  );
}

/** What is known of a page only once it has been framed. */
export interface FrameHints {
  /** What the legend says of a density; null where there is none. */
  readonly density: DensityScale | null;
  /** What the legend speaks of. */
  readonly legend: LegendContent;
  /** The footer gets at least so much room. */
  readonly leastCreditsPx: number;
  /** How it is arranged if that holds everything: as it was before its legend was known; missing for the best. */
  readonly attempt?: Attempt;
  /** How it is arranged in any case; missing for the best arrangement. */
  readonly lock?: FrameLock;
}

interface Framing {
  readonly attempt: Attempt;
  readonly withScorecard: boolean;
}

/** Measures everything at one size of type and finds what is left for the map; null where something does not fit. */
function frameUp(
  spec: PageSpec,
  builder: BlockBuilder,
  { attempt, withScorecard }: Framing,
  { density, legend: legendContent, leastCreditsPx, lock }: FrameHints,
): PageFrame | null {
  const { typeScale, detail, shape } = attempt;
  const { widthPx, heightPx } = layoutSizePx(spec);
  const style = buildPageStyle(spec, typeScale);
  const setting: Setting = { style, typeScale };
  const { marginPx, gapPx } = style;
  const sheet: Box = {
    x: marginPx,
    y: marginPx,
    width: widthPx - 2 * marginPx,
    height: heightPx - 2 * marginPx,
  };
  const hasSide = widthPx >= heightPx || shape !== "band";
  const bandColumns = Math.max(1, Math.floor((sheet.width + gapPx) / (style.columnPx + gapPx)));
  const columnPx = hasSide ? style.columnPx : (sheet.width + gapPx) / bandColumns - gapPx;
  const grid = { columnPx, gapPx };
  const scorecard =
    withScorecard && saysEnough(attempt) && isInFlow(spec, "scorecard")
      ? builder.scorecard(setting, columnPx)
      : emptyBlock;
  const hasScorecard = scorecard.heightPx > 0;
  const hasCard = hasScorecard || isFloating(spec, "scorecard");
  const floats = floatBlocks(spec, builder, setting, attempt, sheet, density, legendContent, hasCard);
  if (floats === null) return null;
  const parts = [
    ...(isInFlow(spec, "legend")
      ? builder.legend(setting, columnPx, detail, density, legendContent, hasCard)
      : []),
    ...(hasScorecard ? [scorecard] : []),
  ];
  const header = isInFlow(spec, "header") ? builder.header(setting, sheet.width) : emptyBlock;
  const headerPx = Math.max(header.heightPx, lock?.headerPx ?? 0);
  const bodyTop = sheet.y + (headerPx === 0 ? 0 : headerPx + gapPx * 0.85);
  const bottom = sheet.y + sheet.height;
  const hasFooter = isInFlow(spec, "sources");
  const isTall = shape === "tall" && hasFooter && (parts.length > 0 || (lock?.sidePx ?? 0) > 0);
  const creditsPx = isTall ? sheet.width - columnPx - gapPx : sheet.width;
  const credits = hasFooter
    ? { widthPx: creditsPx, form: attempt.credits }
    : settleFloatingCredits(builder, setting, attempt.credits, sheet);
  if (credits === null) return null;
  const creditsHeightPx = hasFooter
    ? Math.max(
        builder.credits(setting, creditsPx, attempt.credits).heightPx,
        leastCreditsPx,
        lock?.creditsPx ?? 0,
      )
    : 0;
  const creditsTop = bottom - creditsHeightPx;
  const bodyPx = creditsTop - (hasFooter ? gapPx * bodyGap : 0) - bodyTop;
  const mayStandBeside = hasSide && (lock === undefined || lock.sidePx > 0);
  const legend =
    shape === "band"
      ? legendWithBand(parts, mayStandBeside, bandColumns, grid, bodyPx)
      : legendBeside(parts, shape === "double" ? 2 : 1, grid, isTall ? bottom - bodyTop : bodyPx);
  if (legend === null) return null;
  const { side, band } = legend;
  const sidePx = Math.max(side?.widthPx ?? 0, lock?.sidePx ?? 0);
  const mapWidthPx = sheet.width - (sidePx === 0 ? 0 : sidePx + gapPx);
  if (mapWidthPx < leastMapPx(sheet)) return null;
  const strip =
    attempt.strip !== null && isInFlow(spec, "time-strip")
      ? builder.strip(setting, mapWidthPx, attempt.strip)
      : emptyBlock;
  const stripHeightPx = Math.max(strip.heightPx, lock?.stripPx ?? 0);
  const stripPx = stripHeightPx === 0 ? 0 : stripHeightPx + gapPx * stripGap;
  const bandHeightPx = Math.max(band?.heightPx ?? 0, lock?.bandPx ?? 0);
  const bandPx = bandHeightPx === 0 ? 0 : bandHeightPx + gapPx;
  const openPx = bodyPx - bandPx - stripPx;
  const roomOf = (profile: Block) => {
    const profileHeightPx = Math.max(profile.heightPx, lock?.withdrawalPx ?? 0);
    const takenPx = profileHeightPx === 0 ? 0 : profileHeightPx + gapPx * stripGap;
    const leastPx = Math.max(leastMapPx(sheet), openPx * mapBesideProfile);
    return { profile, profileHeightPx, takenPx, hasRoom: openPx - takenPx >= leastPx };
  };
  const profiles =
    isInFlow(spec, "withdrawal") && saysEnough(attempt)
      ? profileSizes.map((size) => roomOf(builder.withdrawal(setting, mapWidthPx, size)))
      : [];
  // Rather a lower profile than a map that is no more than a strip itself.
  const isWellShaped = ({ takenPx }: { readonly takenPx: number }) =>
    mapWidthPx <= widestBesideProfile * (openPx - takenPx);
  const roomy = profiles.filter(({ hasRoom }) => hasRoom);
  const room = roomy.find(isWellShaped) ?? roomy.at(-1) ?? roomOf(emptyBlock);
  const isProfileLeft = room.hasRoom || lock !== undefined;
  return {
    sheet,
    style,
    header,
    legend,
    hasScorecard,
    strip,
    withdrawal: room.profile,
    mapFrame: {
      x: sheet.x,
      y: bodyTop,
      width: mapWidthPx,
      height: isProfileLeft ? openPx - room.takenPx : openPx,
    },
    bandTop: bodyTop + bodyPx - bandHeightPx,
    creditsBox: hasFooter ? { x: sheet.x, y: creditsTop, width: creditsPx, height: creditsHeightPx } : null,
    credits,
    floats,
    lock: {
      attempt,
      headerPx,
      sidePx,
      bandPx: bandHeightPx,
      stripPx: stripHeightPx,
      withdrawalPx: isProfileLeft ? room.profileHeightPx : 0,
      creditsPx: creditsHeightPx,
    },
  };
}

/** What the page has to state leaves no room for a map. */
export class PageTooFullError extends Error {
  constructor() {
    super("what the page has to state leaves no room for a map");
    this.name = "PageTooFullError";
  }
}

interface Rated {
  readonly frame: PageFrame;
  readonly rating: number;
}

/**
 * The best of several arrangements: sizes of type from full down to 7 pt, the legend beside or below the map. What does
 * not fit goes in this order: boundaries; who holds a zone and what is near it; the time strip's marks, then the strip;
 * remarks; scorecards in the legend; the withdrawal profile; the scorecard; the footer's remarks; the legend. Sources
 * and licences stay.
 *
 * @throws PageTooFullError where not even the last resort leaves a map
 */
export function choosePageFrame(spec: PageSpec, builder: BlockBuilder, hints: FrameHints): PageFrame {
  const { widthPx, heightPx } = layoutSizePx(spec);
  const hasSide = widthPx >= heightPx;
  const bestOf = (
    attempts: readonly Attempt[],
    withScorecard: boolean,
    first: Rated | null,
  ): Rated | null => {
    let best = first;
    for (const attempt of attempts) {
      const frame = frameUp(spec, builder, { attempt, withScorecard }, hints);
      const rating = frame === null ? 0 : rate(attempt, frame);
      if (frame !== null && rating > (best?.rating ?? 0)) best = { frame, rating };
    }
    return best;
  };
  const { lock, attempt: usual } = hints;
  const held = lock?.attempt ?? usual;
  if (held !== undefined) {
    const best = bestOf([held], true, null) ?? bestOf([held], false, null);
    if (best !== null) return best.frame;
    if (lock !== undefined) throw new PageTooFullError();
  }
  const isSmall = isCard(spec);
  const arrange = (withScorecard: boolean): Rated | null => {
    const best = bestOf([...usualAttempts(hasSide), ...tightAttempts(hasSide)], withScorecard, null);
    const share = best === null ? 0 : mapShare(best.frame.mapFrame, best.frame.sheet);
    if (!isSmall && share >= smallMapShare) return best;
    const cards = cardAttempts(hasSide).filter((attempt) => !withScorecard || saysEnough(attempt));
    return bestOf(cards, withScorecard, best);
  };
  const best = arrange(true) ?? arrange(false);
  if (best === null) throw new PageTooFullError();
  return best.frame;
}

/** Where the withdrawal profile begins, below map and strip. */
export function withdrawalTop(frame: PageFrame): number {
  const { strip, style, lock } = frame;
  const stripPx = Math.max(strip.heightPx, lock.stripPx);
  return stripTop(frame) + (stripPx === 0 ? 0 : stripPx + style.gapPx * stripGap);
}

/** Where the strip begins below the map. */
export function stripTop({ mapFrame, style }: PageFrame): number {
  return mapFrame.y + mapFrame.height + style.gapPx * stripGap;
}
