import type { LeftOut, PageLayout } from "../../../../snapshot/page-layout";
import type { BlockName } from "../../../../workspace/page-blocks";
import { frameHolds, type ZoneOnPage } from "./zones-on-page";

/** What may be wrong with a page and is no error. */
export type PageWarning =
  | { readonly code: "covers"; readonly upper: BlockName; readonly lower: BlockName }
  | { readonly code: "left-out"; readonly blocks: readonly BlockName[] }
  | { readonly code: "legend-detail" | "sources-detail" }
  | { readonly code: "zones-outside" | "zones-cut"; readonly zones: readonly ZoneOnPage[] }
  | { readonly code: "symbols-covered" | "notes-outside" | "arrows-cut"; readonly count: number };

type Checked = Pick<
  PageLayout,
  "blocks" | "overlaps" | "leftOut" | "coveredSymbols" | "camera" | "notes" | "mapFrame"
>;

const isBlock = (part: LeftOut): part is BlockName => part !== "legend-detail" && part !== "sources-detail";

/** What the author should look at before the page is published. */
export function listWarnings(layout: Checked, zones: readonly ZoneOnPage[]): PageWarning[] {
  const { blocks, overlaps, leftOut, coveredSymbols, notes, camera } = layout;
  const isFloating = (name: BlockName) => blocks.find((block) => block.name === name)?.isFloating ?? false;
  const held = zones.map((zone) => ({ zone, holds: frameHolds(camera, zone) }));
  const zonesThatAre = (wanted: "part" | "none") =>
    held.filter(({ holds }) => holds === wanted).map(({ zone }) => zone);
  const missing = leftOut.filter(isBlock);
  const [outside, cut] = [zonesThatAre("none"), zonesThatAre("part")];
  const warnings: readonly (PageWarning | false)[] = [
    // Of two that were both moved the later one is painted above; what states the sources always is.
    ...overlaps.map(([one, other]): PageWarning => {
      const [upper, lower] = other === "sources" || isFloating(other) ? [other, one] : [one, other];
      return { code: "covers", upper, lower };
    }),
    coveredSymbols > 0 && { code: "symbols-covered", count: coveredSymbols },
    missing.length > 0 && { code: "left-out", blocks: missing },
    leftOut.includes("legend-detail") && { code: "legend-detail" },
    leftOut.includes("sources-detail") && { code: "sources-detail" },
    outside.length > 0 && { code: "zones-outside", zones: outside },
    cut.length > 0 && { code: "zones-cut", zones: cut },
    notes.outside > 0 && { code: "notes-outside", count: notes.outside },
    notes.cut > 0 && { code: "arrows-cut", count: notes.cut },
  ];
  return warnings.filter((warning) => warning !== false);
}
