import type { Locale } from "../core/sources/localized";
import { describeIsoDate } from "../look/text/describe-proposal";
import { formatLongDay } from "../look/text/format-date";
import { formatAreaSqKm, formatLength, formatNumber, roundPeople } from "../look/text/format-number";
import { formatShare } from "../look/text/format-share";
import { snapshotMessages } from "../look/text/messages/snapshot";
import { scorecardMessages } from "../look/text/messages/zones/scorecard";
import { colorOfZone } from "../map/style/overlay-zone-color";
import type { PageSpec } from "../workspace/page-spec";
import type { DensityScale } from "./density/density-scale";
import { incidentsPart } from "./legend/incidents-part";
import { hatchSwatch, lineSwatch } from "./legend/swatches";
import {
  figureRow,
  headingRow,
  type LegendTools,
  type Swatch,
  stackBlocks,
  swatchRow,
  textRow,
} from "./legend-rows";
import type { SnapshotContent, SnapshotControl, SnapshotZone } from "./page-content";
import type { Block } from "./page-primitives";
import { zoneDash, zoneLineWidthPx } from "./symbols/zone-line";

/**
 * How much the legend says: 4 everything, 3 without boundaries, 2 also without who holds a zone and what is near it, 1 with
 * shorter texts, 0 also without scorecards.
 */
export type LegendDetail = 0 | 1 | 2 | 3 | 4;

function controlRows(
  control: SnapshotControl,
  { layers, time }: SnapshotContent,
  locale: Locale,
  tools: LegendTools,
): Block {
  const messages = snapshotMessages[locale];
  const { colors, small } = tools.style;
  const looks = {
    assessed: [colors.controlAssessed, messages.controlAssessed],
    contested: [colors.controlContested, messages.controlContested],
    claimed: [colors.controlClaimed, messages.controlClaimed],
  } as const;
  const statuses = layers.control ? control.statuses : [];
  const rows = [
    headingRow(tools, messages.controlHeading(formatLongDay(locale, control.validFromMs, time.zone))),
    ...(control.sourceName === null ? [] : [textRow(tools, control.sourceName, small, colors.textMuted, 2)]),
    ...statuses.map((status) => {
      const [color, text] = looks[status];
      return swatchRow(tools, hatchSwatch(status, control.color ?? color), text);
    }),
  ];
  if (layers.contactLine) {
    rows.push(swatchRow(tools, lineSwatch(control.color ?? colors.contactLine, 2.4), messages.contactLine));
  }
  if (control.schematicKm !== null) {
    const text = messages.schematicAccuracy(formatNumber(locale, control.schematicKm, 1));
    rows.push(textRow(tools, text, small, colors.textMuted, 2));
  }
  return stackBlocks(rows, tools.style.rowGapPx);
}

function controlPart(content: SnapshotContent, locale: Locale, tools: LegendTools): Block[] {
  const { control, layers } = content;
  if (!(layers.control || layers.contactLine)) return [];
  return control.map((one) => controlRows(one, content, locale, tools));
}

function scorecardRows(
  zone: SnapshotZone,
  locale: Locale,
  tools: LegendTools,
  detail: LegendDetail,
): Block[] {
  const messages = snapshotMessages[locale];
  const card = zone.scorecard;
  if (card === null) return [];
  const rows: [string, string | null][] = [
    [messages.area, card.areaSqMeters === null ? null : formatAreaSqKm(locale, card.areaSqMeters)],
    [messages.length, card.lengthMeters === null ? null : formatLength(locale, card.lengthMeters)],
    [messages.meanWidth, card.meanWidthMeters === null ? null : formatLength(locale, card.meanWidthMeters)],
    [messages.settlements, card.settlements === null ? null : formatNumber(locale, card.settlements)],
    [
      messages.residents,
      card.residents === null ? null : messages.about(formatNumber(locale, roundPeople(card.residents))),
    ],
    [
      messages.incidentsInside,
      card.incidents === null
        ? null
        : messages.certainAndPossible(
            formatNumber(locale, card.incidents.certain),
            formatNumber(locale, card.incidents.possible),
          ),
    ],
    [
      messages.incidentsNear(formatLength(locale, card.near?.meters ?? 0)),
      card.near === null || detail <= 2
        ? null
        : messages.certainAndPossible(
            formatNumber(locale, card.near.certain),
            formatNumber(locale, card.near.possible),
          ),
    ],
  ];
  return rows.flatMap(([name, value]) => (value === null ? [] : [figureRow(tools, name, value)]));
}

const shareNames = ["russianHeld", "contested", "claimed", "ukrainianHeld", "outsideUkraine"] as const;

/** How the ground of a zone is held, and on which control map. */
function heldRows({ scorecard }: SnapshotZone, locale: Locale, tools: LegendTools): Block[] {
  const held = scorecard?.held;
  if (!held) return [];
  const texts = scorecardMessages[locale];
  const { small, colors } = tools.style;
  const { shares, isSchematic } = held;
  const date = describeIsoDate(locale, held.date);
  const whole = shareNames.reduce((sum, name) => sum + shares[name], 0);
  const heading = snapshotMessages[locale].heldOn(date, isSchematic);
  return [
    textRow(tools, heading, small, colors.textMuted, 2),
    ...shareNames
      .filter((name) => shares[name] >= 1)
      .map((name) => figureRow(tools, texts[name], formatShare(locale, shares[name], whole))),
  ];
}

function zonePart(zone: SnapshotZone, spec: PageSpec, tools: LegendTools, detail: LegendDetail): Block {
  const messages = snapshotMessages[spec.locale];
  const { colors, small } = tools.style;
  const color = colorOfZone(spec.themeName, zone);
  const swatch: Swatch = (width, height) => {
    const box = { x: 1, y: 1, width: width - 2, height: height - 2 };
    return [
      { kind: "rect", ...box, fill: color, fillOpacity: 0.12 },
      { kind: "rect", ...box, stroke: color, strokeWidthPx: zoneLineWidthPx, dash: zoneDash(zone.outline) },
    ];
  };
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
      swatchRow(tools, swatch, zone.name),
      ...(note === "" ? [] : [textRow(tools, note, small, colors.textMuted, detail >= 2 ? 8 : 3)]),
      ...(detail === 0 ? [] : scorecardRows(zone, spec.locale, tools, detail)),
      ...(detail <= 2 ? [] : heldRows(zone, spec.locale, tools)),
    ],
    tools.style.rowGapPx,
  );
}

const noteLines: Readonly<Record<LegendDetail, number>> = { 0: 4, 1: 8, 2: 14, 3: 14, 4: 14 };
/** In the shortest legend, how many zones are listed before the rest is only counted. */
const mostZones = 4;

/**
 * The legend of what is visible and nothing else, in unbreakable parts: incidents, control, each zone, boundaries,
 * notes. `density` is what the colours of a density mean, null where incidents have symbols.
 */
export function buildLegend(
  content: SnapshotContent,
  spec: PageSpec,
  tools: LegendTools,
  detail: LegendDetail,
  density: DensityScale | null,
): Block[] {
  const messages = snapshotMessages[spec.locale];
  const { colors, small } = tools.style;
  const zones = content.layers.zones ? content.zones : [];
  const listed = detail === 0 ? zones.slice(0, mostZones) : zones;
  const unlisted = zones.length - listed.length;
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
    ...listed.map((zone) => zonePart(zone, spec, tools, detail)),
    ...(unlisted === 0 ? [] : [textRow(tools, messages.moreZones(unlisted), small, colors.textMuted)]),
    ...(detail === 4 ? [boundaries] : []),
    ...(spec.notes.trim() === "" ? [] : [notes]),
  ];
}
