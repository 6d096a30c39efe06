import type { Locale } from "../../core/sources/localized";
import { describeIsoDate } from "../../look/text/describe-proposal";
import { formatAreaSqKm, formatLength, formatNumber, roundPeople } from "../../look/text/format-number";
import { formatShare } from "../../look/text/format-share";
import { snapshotMessages } from "../../look/text/messages/snapshot";
import { scorecardMessages } from "../../look/text/messages/zones/scorecard";
import { figureRow, type LegendTools, textRow } from "../legend-rows";
import type { Block } from "../page-primitives";
import type { SnapshotScorecard } from "../zone-content";

/** The figures of a zone, a row each; those near it only if asked for. Unknown ones are left out. */
export function scorecardRows(
  card: SnapshotScorecard,
  locale: Locale,
  tools: LegendTools,
  withNear: boolean,
): Block[] {
  const messages = snapshotMessages[locale];
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
      card.near === null || !withNear
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
export function heldRows({ held }: SnapshotScorecard, locale: Locale, tools: LegendTools): Block[] {
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
