import type { Locale } from "../core/sources/localized";
import { formatLongDay } from "../look/text/format-date";
import { formatNumber } from "../look/text/format-number";
import { pageDataMessages } from "../look/text/messages/page-data";
import { snapshotMessages } from "../look/text/messages/snapshot";
import type { FrameCounts } from "./content/count-in-frame";
import { filterSentence } from "./content/filter-sentence";
import { periodSentence } from "./content/period-sentence";
import type { SnapshotContent } from "./page-content";
import { type Block, type MeasureText, movePrimitives } from "./page-primitives";
import type { PageStyle } from "./page-style";
import { flowColumns } from "./text/flow-columns";
import { setLines } from "./text/text-block";
import { type TextLine, wrapRuns } from "./text/wrap-text";

interface Paragraph {
  readonly lead: string;
  readonly text: string;
}

/** "27 December 2025" for an ISO date; empty for none, anything else as it is. */
function formatAccessed(locale: Locale, accessed: string | null): string {
  if (accessed === null) return "";
  const date = /^\d{4}-\d{2}-\d{2}$/.test(accessed) ? Date.parse(`${accessed}T00:00Z`) : Number.NaN;
  return Number.isNaN(date) ? accessed : formatLongDay(locale, date, "UTC");
}

/** The paragraphs of the footer, in order; they write themselves from what is shown. */
export function writeCredits(content: SnapshotContent, counts: FrameCounts, locale: Locale): Paragraph[] {
  const messages = snapshotMessages[locale];
  const { certain, possible, total, disputed, attackerOnly } = content.counts;
  const write = (count: number) => formatNumber(locale, count);
  const shown = messages.shown(
    {
      match: write(certain + possible),
      total: write(total),
      certain: write(certain),
      possible: write(possible),
      contested: write(disputed + attackerOnly),
      inFrame: write(counts.inFrame),
      outside: write(counts.outside),
      withoutPlace: write(counts.withoutPlace),
    },
    total,
  );
  const hidden = content.layers.incidents ? "" : ` ${messages.incidentsHidden}`;
  const accuracies = content.control.flatMap(({ schematicKm }) => schematicKm ?? []);
  const schematicKm = accuracies.length === 0 ? null : Math.max(...accuracies);
  const schematic =
    schematicKm === null ? "." : `; ${messages.schematicNote(formatNumber(locale, schematicKm, 1))}`;
  const sources = content.sources.map((source) =>
    messages.source(
      source.attribution[locale],
      source.licence === "" ? pageDataMessages[locale].licenceNotStated : source.licence,
      formatAccessed(locale, source.accessed),
    ),
  );
  const hasControl = content.control.length > 0 && (content.layers.control || content.layers.contactLine);
  const made = messages.madeWith(content.version);
  return [
    { lead: messages.shownLead, text: shown + hidden },
    periodSentence(content.time, locale),
    { lead: messages.filterLead, text: filterSentence(content.filters, locale) },
    { lead: messages.sourcesLead, text: `${sources.join("; ")}.` },
    { lead: messages.bordersLead, text: `${content.borderPolicy} ${messages.projectionNote}` },
    ...(hasControl ? [{ lead: messages.controlLead, text: messages.controlNote + schematic }] : []),
    { lead: "", text: content.link === "" ? `${made}.` : `${made} · ${content.link}` },
  ].filter(({ text }) => text.trim() !== "" && text !== ".");
}

/** Lines that stay in one column: short paragraphs whole, of longer ones two at the beginning and the end. */
interface LineGroup {
  readonly lines: readonly TextLine[];
  readonly startsParagraph: boolean;
}

function groupLines(lines: readonly TextLine[]): LineGroup[] {
  if (lines.length <= 3) return [{ lines, startsParagraph: true }];
  const inner = lines.slice(2, -2).map((line) => ({ lines: [line], startsParagraph: false }));
  return [
    { lines: lines.slice(0, 2), startsParagraph: true },
    ...inner,
    { lines: lines.slice(-2), startsParagraph: false },
  ];
}

/** Footer in balanced columns; a long paragraph may run on in the next column. */
export function buildCredits(
  content: SnapshotContent,
  counts: FrameCounts,
  locale: Locale,
  style: PageStyle,
  widthPx: number,
  measure: MeasureText,
): Block {
  const sizePx = style.credits.sizePx;
  const columns = Math.max(1, Math.min(3, Math.floor(widthPx / (sizePx * 26))));
  const gutterPx = style.gapPx * 1.3;
  const columnPx = (widthPx - (columns - 1) * gutterPx) / columns;
  const groups = writeCredits(content, counts, locale).flatMap(({ lead, text }) => {
    const runs = [
      { text: lead === "" ? "" : `${lead} `, font: style.creditsLead, color: style.colors.text },
      { text, font: style.credits, color: style.colors.textMuted },
    ].filter((run) => run.text !== "");
    return groupLines(wrapRuns(runs, columnPx, measure));
  });
  const lineHeightPx = sizePx * 1.36;
  // The room above a paragraph belongs to its first lines, so that columns balance by what is really set.
  const leadPx = sizePx * 0.3;
  const heights = groups.map(
    ({ lines, startsParagraph }) => lines.length * lineHeightPx + (startsParagraph ? leadPx : 0),
  );
  const slices = flowColumns(heights, 0, columns);
  const primitives = slices.flatMap((slice, column) => {
    let y = 0;
    return groups.slice(slice.start, slice.end).flatMap(({ lines, startsParagraph }, index) => {
      if (startsParagraph && index > 0) y += leadPx;
      const set = movePrimitives(setLines(lines, lineHeightPx, measure), column * (columnPx + gutterPx), y);
      y += lines.length * lineHeightPx;
      return set;
    });
  });
  return { widthPx, heightPx: Math.max(0, ...slices.map((slice) => slice.heightPx)), primitives };
}
