import type { Locale } from "../../core/sources/localized";
import { formatLongDay } from "../../look/text/format-date";
import { formatNumber } from "../../look/text/format-number";
import { snapshotMessages } from "../../look/text/messages/snapshot";
import { headingRow, type LegendTools, stackBlocks, swatchRow, textRow } from "../legend-rows";
import type { SnapshotContent, SnapshotControl } from "../page-content";
import type { Block } from "../page-primitives";
import { hatchSwatch, lineSwatch } from "./swatches";

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
  if (layers.contactLine && control.hasLine !== false) {
    rows.push(swatchRow(tools, lineSwatch(control.color ?? colors.contactLine, 2.4), messages.contactLine));
  }
  if (control.schematicKm !== null) {
    const text = messages.schematicAccuracy(formatNumber(locale, control.schematicKm, 1));
    rows.push(textRow(tools, text, small, colors.textMuted, 2));
  }
  return stackBlocks(rows, tools.style.rowGapPx);
}

/** Who holds what, a part for each source. */
export function controlPart(content: SnapshotContent, locale: Locale, tools: LegendTools): Block[] {
  const { control, layers } = content;
  if (!(layers.control || layers.contactLine)) return [];
  return control.map((one) => controlRows(one, content, locale, tools));
}
