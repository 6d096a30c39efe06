import type { IncidentStatus } from "../core/events/incident";
import type { WeaponFamily } from "../core/events/weapons";
import type { Locale } from "../core/sources/localized";
import { formatLongDay } from "../look/text/format-date";
import { formatAreaSqKm, formatLength, formatNumber, roundPeople } from "../look/text/format-number";
import { snapshotMessages } from "../look/text/messages/snapshot";
import { familyNames } from "../look/text/messages/terms";
import { zoneColor } from "../look/theme/tokens";
import { leastHaloRadiusMeters } from "../map/layers/incident-measures";
import type { PageSpec } from "../workspace/page-spec";
import {
  captionedHeading,
  figureRow,
  headingRow,
  type LegendTools,
  type Swatch,
  stackBlocks,
  swatchRow,
  textRow,
} from "./legend-rows";
import type { SnapshotContent, SnapshotControl, SnapshotZone } from "./page-content";
import type { Block, HatchPattern, SymbolPrimitive } from "./page-primitives";
import { metersToPx } from "./symbols/map-primitives";
import { haloParts } from "./symbols/symbol-parts";
import { zoneDash, zoneLineWidthPx } from "./symbols/zone-line";

/** How much the legend says: 3 everything, 2 without boundaries, 1 with shorter texts, 0 also without scorecards. */
export type LegendDetail = 0 | 1 | 2 | 3;

/** Symbols with a ring stand smaller in the legend, so that rows stay close. */
const contestedShare = 0.8;

function symbolSwatch(
  { style }: LegendTools,
  look: Pick<SymbolPrimitive, "family" | "match" | "status"> & { readonly radiusPx?: number },
): Swatch {
  return (width, height) => [
    { kind: "symbol", x: width / 2, y: height / 2, radiusPx: style.symbolPx, count: 1, ...look },
  ];
}

function lineSwatch(color: string, lineWidthPx: number, dash?: readonly number[]): Swatch {
  return (width, height) => [
    {
      kind: "line",
      x1: 1,
      y1: height / 2,
      x2: width - 1,
      y2: height / 2,
      color,
      widthPx: lineWidthPx,
      ...(dash === undefined ? {} : { dash }),
    },
  ];
}

function hatchSwatch(pattern: HatchPattern, color: string): Swatch {
  return (width, height) => {
    const box = { x: 0.5, y: 1, width: width - 1, height: height - 2 };
    const tint =
      pattern === "assessed" ? [{ kind: "rect" as const, ...box, fill: color, fillOpacity: 0.05 }] : [];
    return [
      ...tint,
      { kind: "hatch", ...box, pattern, color },
      { kind: "rect", ...box, stroke: color, strokeWidthPx: 0.6 },
    ];
  };
}

function incidentsPart(content: SnapshotContent, locale: Locale, tools: LegendTools): Block[] {
  if (!content.layers.incidents) return [];
  const messages = snapshotMessages[locale];
  const { colors } = tools.style;
  const plain = { match: "certain", status: "confirmed" } as const;
  const neutral: WeaponFamily = "not-stated";
  const { counts, incidents, time } = content;
  const rows = [
    captionedHeading(tools, messages.incidentsHeading, messages.countsCaption),
    ...content.families.map(({ family, certain, possible }) =>
      swatchRow(
        tools,
        symbolSwatch(tools, { family, ...plain }),
        familyNames[locale][family],
        `${formatNumber(locale, certain)} + ${formatNumber(locale, possible)}`,
      ),
    ),
  ];
  const contestedRow = (status: IncidentStatus, text: string, count: number) => {
    const radiusPx = tools.style.symbolPx * contestedShare;
    const swatch = symbolSwatch(tools, { ...plain, family: neutral, status, radiusPx });
    return swatchRow(tools, swatch, text, formatNumber(locale, count), radiusPx * 3.2);
  };
  if (counts.possible > 0) {
    const text = time.mode === "instant" ? messages.possibleOnlyAtMoment : messages.possibleOnly;
    rows.push(swatchRow(tools, symbolSwatch(tools, { ...plain, family: neutral, match: "possible" }), text));
  }
  if (counts.disputed > 0) {
    rows.push(contestedRow("disputed", messages.disputed, counts.disputed));
  }
  if (counts.attackerOnly > 0) {
    rows.push(contestedRow("attacker-only", messages.attackerOnly, counts.attackerOnly));
  }
  const { widestHaloMeters } = incidents;
  const hasHalo =
    widestHaloMeters >= leastHaloRadiusMeters &&
    metersToPx(content.view, widestHaloMeters, 0) > tools.style.symbolPx;
  if (hasHalo) {
    const swatch: Swatch = (width, height) =>
      haloParts(width / 2, height / 2, height * 0.48, colors.textMuted);
    rows.push(swatchRow(tools, swatch, messages.placeHalo));
  }
  if (content.hasWholeAreas) rows.push(swatchRow(tools, admin1Swatch(tools), messages.wholeArea));
  return [stackBlocks(rows, tools.style.rowGapPx)];
}

/** The dotted edge of an admin area, as the ground draws it. */
function admin1Swatch({ style: { colors } }: LegendTools): Swatch {
  return (width, height) => {
    const box = { x: 1, y: 1, width: width - 2, height: height - 2 };
    return [{ kind: "rect", ...box, stroke: colors.textMuted, strokeWidthPx: 1.6, dash: [1.6, 3.2] }];
  };
}

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

function scorecardRows(zone: SnapshotZone, locale: Locale, tools: LegendTools): Block[] {
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
  ];
  return rows.flatMap(([name, value]) => (value === null ? [] : [figureRow(tools, name, value)]));
}

function zonePart(zone: SnapshotZone, spec: PageSpec, tools: LegendTools, detail: LegendDetail): Block {
  const messages = snapshotMessages[spec.locale];
  const { colors, small } = tools.style;
  const color = zoneColor(spec.themeName, zone.scenario);
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
      ...(detail === 0 ? [] : scorecardRows(zone, spec.locale, tools)),
    ],
    tools.style.rowGapPx,
  );
}

const noteLines: Readonly<Record<LegendDetail, number>> = { 0: 4, 1: 8, 2: 14, 3: 14 };
/** In the shortest legend, how many zones are listed before the rest is only counted. */
const mostZones = 4;

/**
 * The legend of what is visible and nothing else, in unbreakable parts: incidents, control, each zone, boundaries,
 * notes.
 */
export function buildLegend(
  content: SnapshotContent,
  spec: PageSpec,
  tools: LegendTools,
  detail: LegendDetail,
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
    ...incidentsPart(content, spec.locale, tools),
    ...controlPart(content, spec.locale, tools),
    ...listed.map((zone) => zonePart(zone, spec, tools, detail)),
    ...(unlisted === 0 ? [] : [textRow(tools, messages.moreZones(unlisted), small, colors.textMuted)]),
    ...(detail === 3 ? [boundaries] : []),
    ...(spec.notes.trim() === "" ? [] : [notes]),
  ];
}
