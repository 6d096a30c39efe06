import { pageBlockMessages } from "../../look/text/messages/page-blocks";
import { snapshotMessages } from "../../look/text/messages/snapshot";
import type { ThemeName } from "../../look/theme/tokens";
import { colorOfZone } from "../../map/style/overlay-zone-color";
import type { PageSpec } from "../../workspace/page-spec";
import { headingRow, type LegendTools, type Swatch, stackBlocks, swatchRow, textRow } from "../legend-rows";
import type { Block } from "../page-primitives";
import { zoneDash, zoneLineWidthPx } from "../symbols/zone-line";
import type { SnapshotZone } from "../zone-content";
import type { LegendDetail } from "./legend-detail";
import { heldRows, scorecardRows } from "./scorecard-rows";

/** The swatch of a zone. */
export function zoneSwatch(
  zone: Pick<SnapshotZone, "scenario" | "color" | "outline">,
  themeName: ThemeName,
): Swatch {
  const color = colorOfZone(themeName, zone);
  return (width, height) => {
    const box = { x: 1, y: 1, width: width - 2, height: height - 2 };
    return [
      { kind: "rect", ...box, fill: color, fillOpacity: 0.12 },
      { kind: "rect", ...box, stroke: color, strokeWidthPx: zoneLineWidthPx, dash: zoneDash(zone.outline) },
    ];
  };
}

/** In the shortest legend caveats are told in full where they take no more lines than this, else where they stand. */
const mostShortLines = 4;

/** A zone's caveats, never cut: whole, or what is left out and where it stands. */
function caveatRow(
  depths: string,
  caveats: string,
  spec: PageSpec,
  tools: LegendTools,
  isShort: boolean,
): Block {
  const { colors, small } = tools.style;
  const write = (text: string) =>
    textRow(tools, text.replaceAll("..", "."), small, colors.textMuted, Number.POSITIVE_INFINITY);
  const whole = write([depths, caveats].filter(Boolean).join(" "));
  if (!isShort || whole.heightPx <= (mostShortLines + 0.5) * small.sizePx * tools.style.leading) return whole;
  return write([depths, pageBlockMessages[spec.locale].caveatsElsewhere].filter(Boolean).join(" "));
}

/** What a zone is, how it was drawn, and its figures unless they stand elsewhere on the page. */
export function zonePart(
  zone: SnapshotZone,
  spec: PageSpec,
  tools: LegendTools,
  detail: LegendDetail,
  withFigures: boolean,
): Block {
  const messages = snapshotMessages[spec.locale];
  const card = withFigures ? zone.scorecard : null;
  const heading = zone.isReading ? messages.zoneReading : messages.zoneHypothetical;
  const depths = zone.depths === "" ? "" : `${zone.depths}.`;
  const caveats = [
    zone.isReading && zone.outline === "long" ? messages.dashedBecause : "",
    zone.assumption === "" ? "" : `${messages.assumption(zone.assumption)}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
  return stackBlocks(
    [
      headingRow(tools, heading(zone.scenario)),
      swatchRow(tools, zoneSwatch(zone, spec.themeName), zone.name),
      ...(depths === "" && caveats === "" ? [] : [caveatRow(depths, caveats, spec, tools, detail === 0)]),
      ...(card === null || detail === 0 ? [] : scorecardRows(card, spec.locale, tools, detail > 2)),
      ...(card === null || detail <= 2 ? [] : heldRows(card, spec.locale, tools)),
    ],
    tools.style.rowGapPx,
  );
}
