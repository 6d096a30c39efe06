import { layoutSizePx, pageSizePx } from "../../workspace/page-size";
import type { PageSpec } from "../../workspace/page-spec";
import type { SnapshotContent } from "../page-content";
import { layoutPage, type PageLayout, type PageLock } from "../page-layout";
import { type Box, type MeasureText, movePrimitives } from "../page-primitives";
import { type BandStyle, type BandText, buildBand } from "./caption-band";

const mmPerLayoutPx = 25.4 / 96;

/** The page below its band: as wide, and as much lower as the band is high. */
export function specBelowBand(spec: PageSpec, { heightPx }: Pick<BandStyle, "heightPx">): PageSpec {
  const page = layoutSizePx(spec);
  const width = page.widthPx * mmPerLayoutPx;
  const height = (page.heightPx - heightPx) * mmPerLayoutPx;
  return { ...spec, page: "custom", custom: { width, height, unit: "mm" } };
}

/**
 * A page of a series: a band with its date above, and below it the page as it is laid out in what is left. The band is a
 * part of the paper, so nothing of the map lies under it.
 *
 * @throws PageTooFullError, TooManyIncidentsError as `layoutPage`
 */
export function layoutBanded(
  content: SnapshotContent,
  spec: PageSpec,
  text: BandText,
  band: BandStyle,
  measure: MeasureText,
  lock: PageLock | null,
): PageLayout {
  const layout = layoutPage(content, specBelowBand(spec, band), measure, lock);
  const page = layoutSizePx(spec);
  const device = pageSizePx(spec);
  const lower = (box: Box): Box => ({ ...box, y: box.y + band.heightPx });
  return {
    ...layout,
    ...page,
    deviceWidthPx: device.widthPx,
    deviceHeightPx: device.heightPx,
    sheet: lower(layout.sheet),
    mapFrame: lower(layout.mapFrame),
    blocks: layout.blocks.map((block) => ({ ...block, box: lower(block.box) })),
    primitives: [
      ...buildBand(text, band, { widthPx: page.widthPx, marginPx: layout.style.marginPx }, measure),
      ...movePrimitives(layout.primitives, 0, band.heightPx),
    ],
  };
}
