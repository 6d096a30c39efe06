import { pageBlockMessages } from "../../look/text/messages/page-blocks";
import { colorTokens } from "../../look/theme/tokens";
import { hatchLineWidthPx, hatchOpacity, hatchPitchPx } from "../../map/compare/hatch-image";
import type { PageSpec } from "../../workspace/page-spec";
import { differenceHatch } from "../areas/draw-difference";
import { hatchRings } from "../areas/hatch-rings";
import { pathData } from "../areas/path-data";
import { headingRow, type LegendTools, type Swatch, stackBlocks, swatchRow } from "../legend-rows";
import type { Block, Primitive } from "../page-primitives";
import type { SnapshotDifference } from "../zone-content";

type Part = SnapshotDifference["parts"][number]["part"];

const parts: readonly Part[] = ["onlyA", "onlyB", "common"];

/** A framed piece of the very hatch that the map shows. */
function swatchOf(part: Part, hues: SnapshotDifference["hues"], { themeName }: PageSpec): Swatch {
  return (width, height) => {
    const box = { x: 0.5, y: 1, width: width - 1, height: height - 2 };
    const [right, bottom] = [box.x + box.width, box.y + box.height];
    const corners = [
      { x: box.x, y: box.y },
      { x: right, y: box.y },
      { x: right, y: bottom },
      { x: box.x, y: bottom },
    ];
    const hatches = differenceHatch(part, hues, themeName).map(({ direction, color }): Primitive => {
      const lines = hatchRings([corners], direction, hatchPitchPx);
      return {
        kind: "path",
        d: lines.map(({ from, to }) => pathData([from, to], false, 2)).join(""),
        x: 0,
        y: 0,
        stroke: color,
        strokeWidthPx: hatchLineWidthPx,
        opacity: hatchOpacity,
      };
    });
    const frame: Primitive = {
      kind: "rect",
      ...box,
      stroke: colorTokens[themeName].textMuted,
      strokeWidthPx: 0.6,
    };
    return [...hatches, frame];
  };
}

/** What the hatches on two compared zones mean: ground that one of them covers alone, and that both do. */
export function differencePart(difference: SnapshotDifference, spec: PageSpec, tools: LegendTools): Block {
  const texts = pageBlockMessages[spec.locale];
  const [first, second] = difference.scenarios;
  const names: Readonly<Record<Part, string>> = {
    onlyA: texts.onlyIn(first),
    onlyB: texts.onlyIn(second),
    common: texts.inBoth,
  };
  const drawn = parts.filter((part) => difference.parts.some((one) => one.part === part));
  return stackBlocks(
    [
      headingRow(tools, texts.differenceHeading(first, second)),
      ...drawn.map((part) => swatchRow(tools, swatchOf(part, difference.hues, spec), names[part])),
    ],
    tools.style.rowGapPx,
  );
}
