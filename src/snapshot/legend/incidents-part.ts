import type { IncidentStatus } from "../../core/events/incident";
import type { WeaponFamily } from "../../core/events/weapons";
import type { Locale } from "../../core/sources/localized";
import { formatNumber } from "../../look/text/format-number";
import { pageBlockMessages } from "../../look/text/messages/page-blocks";
import { snapshotMessages } from "../../look/text/messages/snapshot";
import { familyNames } from "../../look/text/messages/terms";
import { ageOpacity, trailOpacity } from "../../look/theme/age-emphasis";
import { leastHaloRadiusMeters } from "../../map/layers/incident-measures";
import type { PageSpec } from "../../workspace/page-spec";
import type { DensityScale } from "../density/density-scale";
import {
  captionedHeading,
  type LegendTools,
  type Swatch,
  stackBlocks,
  swatchRow,
  textRow,
} from "../legend-rows";
import type { SnapshotContent } from "../page-content";
import type { Block } from "../page-primitives";
import { metersToPx } from "../symbols/meters-to-px";
import { haloParts } from "../symbols/symbol-parts";
import { densityPart } from "./density-part";
import { admin1Swatch, symbolSwatch } from "./swatches";

/** Symbols with a ring stand smaller in the legend, so that rows stay close. */
const contestedShare = 0.8;

const plain = { match: "certain", status: "confirmed" } as const;
const neutral: WeaponFamily = "not-stated";
const round: WeaponFamily = "one-way-drone";

/** Where colours stand for sources, shapes alone say the weapon; what else a symbol shows is grey in any case. */
function shapeRows({ families, sourceColors }: SnapshotContent, locale: Locale, tools: LegendTools): Block[] {
  const color = sourceColors === null ? {} : { color: tools.style.colors.text };
  return families.map(({ family, certain, possible }) =>
    swatchRow(
      tools,
      symbolSwatch(tools, { family, ...plain, ...color }),
      familyNames[locale][family],
      `${formatNumber(locale, certain)} + ${formatNumber(locale, possible)}`,
    ),
  );
}

function sourcePart({ sourceColors }: SnapshotContent, locale: Locale, tools: LegendTools): Block[] {
  if (sourceColors === null || sourceColors.length === 0) return [];
  const messages = snapshotMessages[locale];
  const rows = sourceColors.map(({ name, color, certain, possible }) =>
    swatchRow(
      tools,
      symbolSwatch(tools, { family: round, ...plain, color }),
      name,
      `${formatNumber(locale, certain)} + ${formatNumber(locale, possible)}`,
    ),
  );
  const heading = captionedHeading(
    tools,
    messages.sourceColorsHeading,
    pageBlockMessages[locale].countsInFrame,
  );
  return [stackBlocks([heading, ...rows], tools.style.rowGapPx)];
}

/** What a symbol may show besides the weapon, as far as one of them does. */
function markRows(content: SnapshotContent, locale: Locale, tools: LegendTools): Block[] {
  const messages = snapshotMessages[locale];
  const { colors, symbolPx } = tools.style;
  const { counts, incidents, time, trail, heldLegend: held } = content;
  const rows: Block[] = [];
  const contestedRow = (status: IncidentStatus, text: string, count: number) => {
    const radiusPx = symbolPx * contestedShare;
    const swatch = symbolSwatch(tools, { ...plain, family: neutral, status, radiusPx });
    rows.push(swatchRow(tools, swatch, text, formatNumber(locale, count), radiusPx * 3.2));
  };
  if (counts.possible > 0 || held?.possible) {
    const inTime = time.mode === "instant" ? messages.possibleOnlyAtMoment : messages.possibleOnly;
    const text = time.knownAtMs === null ? inTime : messages.possibleOnlyOrKnown(inTime);
    rows.push(swatchRow(tools, symbolSwatch(tools, { ...plain, family: neutral, match: "possible" }), text));
  }
  if (counts.disputed > 0 || held?.disputed) contestedRow("disputed", messages.disputed, counts.disputed);
  if (counts.attackerOnly > 0 || held?.attackerOnly)
    contestedRow("attacker-only", messages.attackerOnly, counts.attackerOnly);
  const widestHaloMeters = Math.max(incidents.widestHaloMeters, held?.widestHaloMeters ?? 0);
  const hasHalo =
    widestHaloMeters >= leastHaloRadiusMeters &&
    metersToPx(content.view, widestHaloMeters, 0) > tools.style.symbolPx;
  if (hasHalo) {
    const swatch: Swatch = (width, height) =>
      haloParts(width / 2, height / 2, height * 0.48, colors.textMuted);
    rows.push(swatchRow(tools, swatch, messages.placeHalo));
  }
  if (content.isPalerWithAge) rows.push(swatchRow(tools, agingSwatch(tools, ageOpacity), messages.older));
  if (trail !== null && (trail.count > 0 || held?.trail))
    rows.push(swatchRow(tools, agingSwatch(tools, trailOpacity), messages.trail));
  return rows;
}

/** Three symbols from the oldest to the newest. */
function agingSwatch({ style }: LegendTools, opacityOf: (ageShare: number) => number): Swatch {
  return (width, height) =>
    [1, 0.5, 0].map((ageShare, index) => ({
      kind: "symbol",
      x: width / 2 + (index - 1) * style.symbolPx * 1.45,
      y: height / 2,
      radiusPx: style.symbolPx * 0.62,
      family: round,
      ...plain,
      color: style.colors.text,
      count: 1,
      opacity: opacityOf(ageShare),
    }));
}

/** What the incidents' symbols or colours mean, and how many there are; nothing where they are not drawn. */
export function incidentsPart(
  content: SnapshotContent,
  { locale, themeName }: Pick<PageSpec, "locale" | "themeName">,
  tools: LegendTools,
  density: DensityScale | null,
): Block[] {
  if (!content.layers.incidents) return [];
  const messages = snapshotMessages[locale];
  const wholeAreas = content.hasWholeAreas ? [swatchRow(tools, admin1Swatch(tools), messages.wholeArea)] : [];
  if (density !== null) return [densityPart(content, density, locale, themeName, tools, wholeAreas)];
  const texts = pageBlockMessages[locale];
  const { colors, small } = tools.style;
  const rows = [
    captionedHeading(tools, messages.incidentsHeading, texts.countsInFrame),
    ...(content.families.length === 0 ? [textRow(tools, texts.noneInFrame, small, colors.textMuted)] : []),
    ...shapeRows(content, locale, tools),
    ...markRows(content, locale, tools),
    ...wholeAreas,
  ];
  return [stackBlocks(rows, tools.style.rowGapPx), ...sourcePart(content, locale, tools)];
}
