import { placementOf } from "../../workspace/page-blocks";
import type { PageSpec } from "../../workspace/page-spec";
import type { LegendContent } from "../content/content-in-frame";
import type { FrameCounts } from "../content/count-in-frame";
import { buildCredits, type CreditsForm } from "../credits";
import type { DensityScale } from "../density/density-scale";
import { buildHeader } from "../header";
import { buildLegend } from "../legend";
import type { LegendDetail } from "../legend/legend-detail";
import type { SnapshotContent } from "../page-content";
import { type Block, emptyBlock, type MeasureText } from "../page-primitives";
import type { PageStyle } from "../page-style";
import { buildTimeStrip, type StripSize } from "../time-strip";
import { buildWithdrawalStrip, type ProfileSize } from "../withdrawal-strip";
import { buildScorecard, scorecardZone } from "./scorecard-block";

/** Where and how large type is set; `typeScale` names the style. */
export interface Setting {
  readonly style: PageStyle;
  readonly typeScale: number;
}

/** Sets a page's blocks at any size, each only once: most ways of arranging a page have most of them in common. */
export interface BlockBuilder {
  readonly header: (setting: Setting, widthPx: number) => Block;
  readonly legend: (
    setting: Setting,
    widthPx: number,
    detail: LegendDetail | null,
    density: DensityScale | null,
    legend: LegendContent,
    hasScorecard: boolean,
  ) => readonly Block[];
  readonly scorecard: (setting: Setting, widthPx: number) => Block;
  readonly strip: (setting: Setting, widthPx: number, size: StripSize) => Block;
  readonly withdrawal: (setting: Setting, widthPx: number, size: ProfileSize) => Block;
  /** With counts as wide as any real ones, so that it never grows once the frame is known. */
  readonly credits: (setting: Setting, widthPx: number, form: CreditsForm) => Block;
}

/** In less width its axis and its caption would not be read. */
const narrowestStripPx = 150;
/** In less width its sentences would take more room than its chart. */
const narrowestProfilePx = 230;

const widthKey = (widthPx: number): string => widthPx.toFixed(3);

/** A builder for the blocks that a page shows; the others are empty. */
export function createBlockBuilder(
  content: SnapshotContent,
  spec: PageSpec,
  measure: MeasureText,
): BlockBuilder {
  const known = new Map<string, unknown>();
  const once = <Built>(key: readonly (string | number | null)[], build: () => Built): Built => {
    const name = key.join("|");
    const found = known.get(name);
    if (found !== undefined) return found as Built;
    const built = build();
    known.set(name, built);
    return built;
  };
  const { locale, blocks } = spec;
  const isShown = (name: Parameters<typeof placementOf>[1]) => placementOf(blocks, name).isShown;
  const scored = scorecardZone(content, spec);
  const { count } = content.incidents;
  const widest: FrameCounts = { inFrame: count, outside: count, withoutPlace: count };
  const isByFamily = content.sourceColors === null && content.display === "points";
  return {
    header: ({ style, typeScale }, widthPx) =>
      isShown("header")
        ? once(["header", typeScale, widthKey(widthPx)], () =>
            buildHeader(spec.title, spec.subtitle, style, widthPx, measure),
          )
        : emptyBlock,
    legend: ({ style, typeScale }, widthPx, detail, density, legend, hasScorecard) => {
      if (!isShown("legend") || detail === null) return [];
      const figuresElsewhere = hasScorecard ? (scored?.id ?? null) : null;
      const scale = JSON.stringify(density);
      return once(["legend", typeScale, widthKey(widthPx), detail, legend.key, scale, figuresElsewhere], () =>
        buildLegend(legend.content, spec, { style, widthPx, measure }, detail, density, {
          zonesElsewhere: legend.zonesElsewhere,
          figuresElsewhere,
        }),
      );
    },
    scorecard: ({ style, typeScale }, widthPx) =>
      scored === null
        ? emptyBlock
        : once(["scorecard", typeScale, widthKey(widthPx)], () =>
            buildScorecard(scored, spec, { style, widthPx, measure }),
          ),
    strip: ({ style, typeScale }, widthPx, size) => {
      const { strip, time } = content;
      if (strip === null || !isShown("time-strip") || widthPx < narrowestStripPx) return emptyBlock;
      return once(["strip", typeScale, widthKey(widthPx), size], () =>
        buildTimeStrip(strip, time, { size, isByFamily }, locale, style, widthPx, measure),
      );
    },
    withdrawal: ({ style, typeScale }, widthPx, size) => {
      const { withdrawal } = content;
      if (withdrawal === null || !isShown("withdrawal") || widthPx < narrowestProfilePx) return emptyBlock;
      return once(["withdrawal", typeScale, widthKey(widthPx), size], () =>
        buildWithdrawalStrip(withdrawal, locale, style, widthPx, measure, size),
      );
    },
    credits: ({ style, typeScale }, widthPx, form) =>
      once(["credits", typeScale, widthKey(widthPx), form], () =>
        buildCredits(content, widest, locale, style, widthPx, measure, form),
      ),
  };
}
