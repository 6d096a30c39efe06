import { pageBlockMessages } from "../look/text/messages/page-blocks";
import { snapshotMessages } from "../look/text/messages/snapshot";
import type { PageSpec } from "../workspace/page-spec";
import type { DensityScale } from "./density/density-scale";
import { controlPart } from "./legend/control-part";
import { differencePart } from "./legend/difference-part";
import { incidentsPart } from "./legend/incidents-part";
import type { LegendDetail } from "./legend/legend-detail";
import { lineSwatch } from "./legend/swatches";
import { zonePart } from "./legend/zone-part";
import { headingRow, type LegendTools, stackBlocks, swatchRow, textRow } from "./legend-rows";
import type { SnapshotContent } from "./page-content";
import type { Block } from "./page-primitives";

const noteLines: Readonly<Record<LegendDetail, number>> = { 0: 4, 1: 8, 2: 14, 3: 14, 4: 14 };
/** In the shortest legend, how many zones are listed before the rest is only counted. */
const mostZones = 4;

export interface LegendOptions {
  /** Scenario letters of zones that are drawn outside the frame. */
  readonly zonesElsewhere?: readonly string[];
  /** The zone whose figures another block states. */
  readonly figuresElsewhere?: string | null;
}

/**
 * The legend of what is visible and nothing else, in unbreakable parts: incidents, control, each zone, how
 * two compared ones differ, boundaries, notes. `density` is what the colours of a density mean, null where incidents have symbols.
 */
export function buildLegend(
  content: SnapshotContent,
  spec: PageSpec,
  tools: LegendTools,
  detail: LegendDetail,
  density: DensityScale | null,
  { zonesElsewhere = [], figuresElsewhere = null }: LegendOptions = {},
): Block[] {
  const messages = snapshotMessages[spec.locale];
  const { colors, small } = tools.style;
  const zones = content.layers.zones ? content.zones : [];
  const difference = content.layers.zones ? content.zoneDifference : null;
  const listed = detail === 0 ? zones.slice(0, mostZones) : zones;
  const unlisted = zones.length - listed.length;
  const elsewhere =
    zonesElsewhere.length === 0
      ? ""
      : pageBlockMessages[spec.locale].zonesElsewhere(zonesElsewhere.join(", "), zonesElsewhere.length);
  const boundaries = stackBlocks(
    [
      headingRow(tools, messages.mapHeading),
      swatchRow(tools, lineSwatch(colors.stateBorder, 1.6), messages.stateBorder),
      swatchRow(tools, lineSwatch(colors.oblastLine, 1.2), messages.oblastLine),
    ],
    tools.style.rowGapPx,
  );
  const notes = stackBlocks(
    [
      headingRow(tools, messages.notesHeading),
      textRow(tools, spec.notes.trim(), small, colors.textMuted, noteLines[detail]),
    ],
    tools.style.rowGapPx,
  );
  return [
    ...incidentsPart(content, spec, tools, density),
    ...controlPart(content, spec.locale, tools),
    ...listed.map((zone) => zonePart(zone, spec, tools, detail, zone.id !== figuresElsewhere)),
    ...(unlisted === 0 ? [] : [textRow(tools, messages.moreZones(unlisted), small, colors.textMuted)]),
    ...(difference === null ? [] : [differencePart(difference, spec, tools)]),
    ...(elsewhere === "" ? [] : [textRow(tools, elsewhere, small, colors.textMuted)]),
    ...(detail === 4 ? [boundaries] : []),
    ...(spec.notes.trim() === "" ? [] : [notes]),
  ];
}
