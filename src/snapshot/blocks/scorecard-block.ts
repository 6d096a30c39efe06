import { pageBlockMessages } from "../../look/text/messages/page-blocks";
import { placementOf } from "../../workspace/page-blocks";
import type { PageSpec } from "../../workspace/page-spec";
import { heldRows, scorecardRows } from "../legend/scorecard-rows";
import { zoneSwatch } from "../legend/zone-part";
import { type LegendTools, stackBlocks, swatchRow } from "../legend-rows";
import type { SnapshotContent } from "../page-content";
import { type Block, emptyBlock } from "../page-primitives";
import type { SnapshotZone } from "../zone-content";

/** The zone whose scorecard a page shows: the chosen one, or else the first that has one; null for none. */
export function scorecardZone({ zones }: SnapshotContent, { blocks }: PageSpec): SnapshotZone | null {
  const { isShown, zoneId } = placementOf(blocks, "scorecard");
  if (!isShown) return null;
  return (
    zones.find(({ id, scorecard }) => scorecard !== null && (zoneId === undefined || id === zoneId)) ?? null
  );
}

/** All figures of a zone as a titled table; empty where nothing of it has been measured. */
export function buildScorecard(zone: SnapshotZone, spec: PageSpec, tools: LegendTools): Block {
  const { scorecard } = zone;
  if (scorecard === null) return emptyBlock;
  const { style } = tools;
  const heading = pageBlockMessages[spec.locale].scorecardHeading(zone.scenario, zone.name);
  const headed = { ...tools, style: { ...style, body: style.heading } };
  return stackBlocks(
    [
      swatchRow(headed, zoneSwatch(zone, spec.themeName), heading),
      ...scorecardRows(scorecard, spec.locale, tools, true),
      ...heldRows(scorecard, spec.locale, tools),
    ],
    style.rowGapPx,
  );
}
