import type { PageFormat } from "../../../../snapshot/encode/page-encoder";
import type { PageLayout } from "../../../../snapshot/page-layout";
import { estimateSnapshot, type SnapshotEstimate } from "../../../../snapshot/snapshot-limits";
import { pageSizePx } from "../../../../workspace/page-size";
import { type PageSpec, type Resolution, resolutions } from "../../../../workspace/page-spec";

export interface PageEstimate extends SnapshotEstimate {
  readonly widthPx: number;
  readonly heightPx: number;
  /** The highest resolution below the chosen one at which the page can be drawn; null where there is none. */
  readonly fits: Resolution | null;
}

/** How large a page will be and what drawing it takes; all of it counts as map before it was laid out. */
export function estimatePage(spec: PageSpec, format: PageFormat, layout: PageLayout | null): PageEstimate {
  const at = (dpi: Resolution) => estimateSnapshot({ ...spec, dpi }, format, layout?.mapFrame);
  // A size in pixels stays what it is whatever the resolution: no other one makes it smaller.
  const isFixed = spec.page === "custom" && spec.custom.unit === "px";
  const lower = isFixed ? [] : resolutions.filter((dpi) => dpi < spec.dpi).toReversed();
  const fits = lower.find((dpi) => at(dpi).verdict !== "refused") ?? null;
  return { ...pageSizePx(spec), ...at(spec.dpi), fits };
}
