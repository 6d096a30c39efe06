import type { BlockName } from "../../workspace/page-blocks";
import { type PageFrame, stripTop, withdrawalTop } from "../page-frame";
import type { Box } from "../page-primitives";
import { trimBlock } from "./panel";
import { boundsOf } from "./placed-blocks";

/** Where the parts of the legend's columns stand on the page. */
function columnBoxes({ legend, mapFrame, sheet, style, bandTop }: PageFrame): Box[] {
  const move = (boxes: readonly Box[], dx: number, dy: number): Box[] =>
    boxes.map((box) => ({ ...box, x: box.x + dx, y: box.y + dy }));
  return [
    ...move(legend.side?.boxes ?? [], mapFrame.x + mapFrame.width + style.gapPx, mapFrame.y),
    ...move(legend.band?.boxes ?? [], sheet.x, bandTop),
  ];
}

/** Where the blocks stand that arrange themselves around the map; empty ones are nowhere. */
export function flowBoxes(frame: PageFrame, creditsHeightPx: number): Map<BlockName, Box> {
  const { sheet, mapFrame, header, strip, withdrawal, creditsBox, hasScorecard } = frame;
  const boxes = new Map<BlockName, Box>();
  const add = (name: BlockName, box: Box | null) => {
    if (box !== null && box.width > 0 && box.height > 0) boxes.set(name, box);
  };
  const columns = columnBoxes(frame);
  add("header", { x: sheet.x, y: sheet.y, width: trimBlock(header).widthPx, height: header.heightPx });
  add("legend", boundsOf(hasScorecard ? columns.slice(0, -1) : columns));
  if (hasScorecard) add("scorecard", columns.at(-1) ?? null);
  add("time-strip", { x: mapFrame.x, y: stripTop(frame), width: strip.widthPx, height: strip.heightPx });
  add("withdrawal", {
    x: mapFrame.x,
    y: withdrawalTop(frame),
    width: withdrawal.widthPx,
    height: withdrawal.heightPx,
  });
  if (creditsBox !== null)
    add("sources", {
      ...creditsBox,
      y: sheet.y + sheet.height - creditsHeightPx,
      height: creditsHeightPx,
    });
  return boxes;
}
