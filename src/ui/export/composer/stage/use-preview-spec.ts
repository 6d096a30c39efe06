import { useMemo } from "react";
import { layoutDpi, pageSizeMm } from "../../../../workspace/page-size";
import type { PageSpec } from "../../../../workspace/page-spec";
import { useApp } from "../../../store-context";

/** The page at screen resolution, of the same paper size: pixels of a size of one's own are as large as in the file. */
export function previewSpec(spec: PageSpec): PageSpec {
  const { widthMm, heightMm } = pageSizeMm(spec);
  const isInPixels = spec.page === "custom" && spec.custom.unit === "px";
  const custom = isInPixels ? ({ width: widthMm, height: heightMm, unit: "mm" } as const) : spec.custom;
  return { ...spec, custom, dpi: layoutDpi };
}

/** The page to be previewed: another object exactly when it, or what is undone and redone beside it, has changed. */
export function usePreviewSpec(spec: PageSpec): PageSpec {
  const annotations = useApp(({ document }) => document.annotations);
  const zones = useApp(({ document }) => document.zones);
  const sources = useApp(({ document }) => document.sources);
  const ownIncidents = useApp(({ document }) => document.ownIncidents);
  const key = JSON.stringify(previewSpec(spec));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is made of all of them
  return useMemo(() => JSON.parse(key) as PageSpec, [key, annotations, zones, sources, ownIncidents]);
}
