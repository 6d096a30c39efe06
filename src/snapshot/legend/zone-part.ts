import { snapshotMessages } from "../../look/text/messages/snapshot";
import type { ThemeName } from "../../look/theme/tokens";
import { colorOfZone } from "../../map/style/overlay-zone-color";
import type { PageSpec } from "../../workspace/page-spec";
import { headingRow, type LegendTools, type Swatch, stackBlocks, swatchRow, textRow } from "../legend-rows";
import type { SnapshotZone } from "../page-content";
import type { Block } from "../page-primitives";
import { zoneDash, zoneLineWidthPx } from "../symbols/zone-line";
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

/** Only what nobody would write is cut. */
const mostNoteLines = 14;

/** What a zone is, how it was drawn, and its figures unless they stand elsewhere on the page. */
export function zonePart(
  zone: SnapshotZone,
  spec: PageSpec,
  tools: LegendTools,
  detail: LegendDetail,
  withFigures: boolean,
): Block {
  const messages = snapshotMessages[spec.locale];
  const { colors, small } = tools.style;
  const card = withFigures ? zone.scorecard : null;
  const heading = zone.isReading ? messages.zoneReading : messages.zoneHypothetical;
  const sentences = [
    zone.depths === "" ? "" : `${zone.depths}.`,
    zone.isReading && zone.outline === "long" ? messages.dashedBecause : "",
    zone.assumption === "" ? "" : `${messages.assumption(zone.assumption)}.`,
  ].filter((sentence) => sentence !== "");
  const note = sentences.join(" ").replaceAll("..", ".");
  return stackBlocks(
    [
      headingRow(tools, heading(zone.scenario)),
      swatchRow(tools, zoneSwatch(zone, spec.themeName), zone.name),
      ...(note === "" ? [] : [textRow(tools, note, small, colors.textMuted, mostNoteLines)]),
      ...(card === null || detail === 0 ? [] : scorecardRows(card, spec.locale, tools, detail > 2)),
      ...(card === null || detail <= 2 ? [] : heldRows(card, spec.locale, tools)),
    ],
    tools.style.rowGapPx,
  );
}
