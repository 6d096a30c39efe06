import type { Locale } from "../core/sources/localized";
import type { DataSource } from "../core/sources/source";
import { formatLongDay } from "../look/text/format-date";
import { formatNumber } from "../look/text/format-number";
import { captionMessages } from "../look/text/messages/caption";
import { pageBlockMessages } from "../look/text/messages/page-blocks";
import { pageDataMessages } from "../look/text/messages/page-data";
import { snapshotMessages } from "../look/text/messages/snapshot";
import type { FrameCounts } from "./content/count-in-frame";
import { filterSentence } from "./content/filter-sentence";
import { periodSentence, shortPeriod } from "./content/period-sentence";
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

/**
 * How much the footer says: everything; on small pages the same without dates of access, remarks and the filter's
 * absence; on cards only what no page may leave out, in one paragraph.
 */
export type CreditsForm = "full" | "short" | "shortest";
export const creditsForms: readonly CreditsForm[] = ["full", "short", "shortest"];

function licenceOf({ licence }: DataSource, locale: Locale): string {
  return licence === "" ? pageDataMessages[locale].licenceNotStated : licence;
}

const firstSentence = (text: string): string => text.match(/^.*?\.(?=\s|$)/)?.[0] ?? text;

/** The link without what reopens this very map; empty where there is no address without it. */
const addressOf = (link: string): string => link.split("#")[0] ?? "";

/** What has to be said wherever there is room for a page at all: counts, when, whose data under which licence, borders. */
export function writeShortCredits(
  content: SnapshotContent,
  counts: FrameCounts,
  locale: Locale,
  form: "short" | "shortest",
): Paragraph[] {
  const messages = snapshotMessages[locale];
  const texts = pageBlockMessages[locale];
  const isShort = form === "short";
  const { certain, possible, total, disputed, attackerOnly } = content.counts;
  const write = (count: number) => formatNumber(locale, count);
  const figures = {
    match: write(certain + possible),
    total: write(total),
    certain: write(certain),
    possible: write(possible),
    contested: write(disputed + attackerOnly),
  };
  const shown = isShort ? texts.shownShort(figures, write(counts.inFrame)) : texts.shownShortest(figures);
  const sources = content.sources.map((source) =>
    texts.sourceShort((isShort ? source.attribution : source.name)[locale], licenceOf(source, locale)),
  );
  const accuracies = content.control.flatMap(({ schematicKm }) => schematicKm ?? []);
  const schematicKm = accuracies.length === 0 ? null : Math.max(...accuracies);
  const { layers } = content;
  const made = messages.madeWith(content.version);
  const link = isShort ? content.link : addressOf(content.link);
  const hidden = layers.incidents ? "" : ` ${messages.incidentsHidden}`;
  return [
    { lead: messages.shownLead, text: shown + hidden },
    shortPeriod(content.time, locale, isShort),
    ...(content.filters.length === 0
      ? []
      : [{ lead: messages.filterLead, text: filterSentence(content.filters, locale) }]),
    { lead: messages.sourcesLead, text: `${sources.join("; ")}.` },
    {
      lead: messages.bordersLead,
      text: isShort ? content.borderPolicy : firstSentence(content.borderPolicy),
    },
    ...(schematicKm !== null && (layers.control || layers.contactLine)
      ? [{ lead: messages.controlLead, text: texts.schematicShort(formatNumber(locale, schematicKm, 1)) }]
      : []),
    publishSafeParagraph(content, locale),
    { lead: "", text: link === "" ? `${made}.` : `${made} · ${link}` },
  ].filter(({ text }) => text.trim() !== "" && text !== ".");
}

/** How the page was made fit to be published; empty where it shows everything as it is. */
function publishSafeParagraph({ publishSafe }: SnapshotContent, locale: Locale): Paragraph {
  if (!publishSafe) return { lead: "", text: "" };
  const messages = captionMessages[locale];
  const { gridKm, delayDays } = publishSafe;
  const text = messages.publishSafe(formatNumber(locale, gridKm, 1), delayDays);
  return { lead: messages.publishSafeLead, text };
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
      licenceOf(source, locale),
      formatAccessed(locale, source.accessed),
    ),
  );
  const hasControl = content.control.length > 0 && (content.layers.control || content.layers.contactLine);
  const made = messages.madeWith(content.version);
  return [
    { lead: messages.shownLead, text: shown + hidden },
    periodSentence(content.time, locale),
    publishSafeParagraph(content, locale),
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
  form: CreditsForm = "full",
): Block {
  const sizePx = style.credits.sizePx;
  const columns = Math.max(1, Math.min(3, Math.floor(widthPx / (sizePx * 26))));
  const gutterPx = style.gapPx * 1.3;
  const columnPx = (widthPx - (columns - 1) * gutterPx) / columns;
  const paragraphs =
    form === "full"
      ? writeCredits(content, counts, locale)
      : writeShortCredits(content, counts, locale, form);
  const runs = paragraphs.map(({ lead, text }) =>
    [
      { text: lead === "" ? "" : `${lead} `, font: style.creditsLead, color: style.colors.text },
      { text: form === "shortest" ? `${text} ` : text, font: style.credits, color: style.colors.textMuted },
    ].filter((run) => run.text !== ""),
  );
  const groups = (form === "shortest" ? [runs.flat()] : runs).flatMap((one) =>
    groupLines(wrapRuns(one, columnPx, measure)),
  );
  const lineHeightPx = sizePx * (form === "shortest" ? 1.14 : Math.max(1.2, style.leading + 0.04));
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
