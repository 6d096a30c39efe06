import { type BlockName, placementOf } from "../../workspace/page-blocks";
import type { PageSpec } from "../../workspace/page-spec";
import type { LegendContent } from "../content/content-in-frame";
import { type CreditsForm, creditsForms } from "../credits";
import type { DensityScale } from "../density/density-scale";
import type { Block, Box } from "../page-primitives";
import { buildColumns } from "../share-legend";
import type { BlockBuilder, Setting } from "./block-builder";
import { boxAt } from "./block-placement";
import type { Attempt } from "./page-attempts";
import { padBlock, panelPadPx, trimBlock } from "./panel";

/** A block that stands where its page says, with the room around it that its panel has. */
export interface FloatBlock {
  readonly name: BlockName;
  readonly block: Block;
  readonly box: Box;
}

/** What a floating block of the sheet's width is set in, as shares of that; more where it needs it to fit. */
const chartShares = { landscape: 0.42, portrait: 0.62 } as const;
const narrowestChartPx = 240;
const headerShare = 0.62;
const creditsShares = [0.5, 0.66, 0.82, 1] as const;
const mostLegendColumns = 3;
const smallTypeScale = 0.75;
/** What states the sources may cover this much of the sheet's height before it is set wider. */
const highestCreditsShare = 0.6;

/** A block of the page, moved to where it is to stand; null where the sheet does not hold it. */
export function floatAt(name: BlockName, block: Block, spec: PageSpec, sheet: Box): FloatBlock | null {
  const { at } = placementOf(spec.blocks, name);
  if (at === null || block.heightPx === 0) return null;
  if (block.widthPx > sheet.width + 0.01 || block.heightPx > sheet.height + 0.01) return null;
  return { name, block, box: boxAt(at, { width: block.widthPx, height: block.heightPx }, sheet) };
}

/** Whether a block is taken out of the arrangement to stand where told. */
export function isFloating(spec: PageSpec, name: BlockName): boolean {
  const { isShown, at } = placementOf(spec.blocks, name);
  return isShown && at !== null;
}

/** Whether a block takes part in the arrangement. */
export function isInFlow(spec: PageSpec, name: BlockName): boolean {
  const { isShown, at } = placementOf(spec.blocks, name);
  return isShown && at === null;
}

/** In as few columns as the sheet's height allows; null where none do. Several only once type is small. */
function floatLegend(
  parts: readonly Block[],
  columnPx: number,
  gapPx: number,
  inner: Box,
  typeScale: number,
): Block | null {
  const most = typeScale <= smallTypeScale ? mostLegendColumns : 1;
  for (let columns = 1; columns <= most; columns++) {
    const block = buildColumns(parts, columns, { columnPx, gapPx });
    if (block === null || block.widthPx > inner.width) return null;
    if (block.heightPx <= inner.height) return block;
  }
  return null;
}

/**
 * The floating blocks that do not depend on where the map looks. Null where one of them, set this way, is larger than
 * the sheet.
 */
export function floatBlocks(
  spec: PageSpec,
  builder: BlockBuilder,
  setting: Setting,
  { detail }: Pick<Attempt, "detail">,
  sheet: Box,
  density: DensityScale | null,
  legend: LegendContent,
  hasScorecard: boolean,
): FloatBlock[] | null {
  const { style } = setting;
  const padPx = panelPadPx(style);
  const inner: Box = { ...sheet, width: sheet.width - 2 * padPx, height: sheet.height - 2 * padPx };
  const columnPx = Math.min(style.columnPx, inner.width);
  const share = sheet.width >= sheet.height ? chartShares.landscape : chartShares.portrait;
  const chartPx = Math.min(inner.width, Math.max(narrowestChartPx, sheet.width * share));
  const floats: FloatBlock[] = [];
  const add = (name: BlockName, build: () => Block | null): boolean => {
    if (!isFloating(spec, name)) return true;
    const block = build();
    if (block === null) return false;
    if (block.heightPx === 0) return true;
    const float = floatAt(name, padBlock(block, padPx), spec, sheet);
    if (float !== null) floats.push(float);
    return float !== null;
  };
  const parts = () => builder.legend(setting, columnPx, detail, density, legend, hasScorecard);
  const fits =
    add("header", () => trimBlock(builder.header(setting, Math.max(inner.width * headerShare, 1)))) &&
    add("legend", () => {
      const built = parts();
      return built.length === 0
        ? { widthPx: 0, heightPx: 0, primitives: [] }
        : floatLegend(built, columnPx, style.gapPx, inner, setting.typeScale);
    }) &&
    add("time-strip", () => builder.strip(setting, chartPx, "full")) &&
    add("scorecard", () => builder.scorecard(setting, columnPx)) &&
    add("withdrawal", () => builder.withdrawal(setting, chartPx, "full"));
  return fits ? floats : null;
}

/** How the floating sources are set: at half of the sheet's width if that does not make them too high. */
export interface CreditsSetting {
  readonly widthPx: number;
  readonly form: CreditsForm;
}

/** The width and the form in which the sources float, saying as much as there is room for; null for no room at all. */
export function settleFloatingCredits(
  builder: BlockBuilder,
  setting: Setting,
  least: CreditsForm,
  sheet: Box,
): CreditsSetting | null {
  const padPx = panelPadPx(setting.style);
  for (const form of creditsForms.slice(creditsForms.indexOf(least)))
    for (const share of creditsShares) {
      const widthPx = sheet.width * share - 2 * padPx;
      const { heightPx } = builder.credits(setting, widthPx, form);
      if (heightPx + 2 * padPx <= sheet.height * highestCreditsShare) return { widthPx, form };
    }
  return null;
}
