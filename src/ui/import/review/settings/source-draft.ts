import { type ImportedSource, importedKinds } from "../../../../core/sources/imported-source";
import type { ImportReview } from "../../../../formats/import/import-review";

/** What the user states of a source. */
export type SourceDraft = Pick<ImportedSource, "name" | "licence" | "attribution" | "accessed" | "color">;

/** Colours for sources, told apart on land and sea of both themes; each new source takes the next. */
const sourceColors = ["#0B7A75", "#A8327A", "#7A5800", "#3A3F9E", "#0067A8", "#B5431A", "#5B6067", "#4F7A1F"];

/** Today's date where the user is, as an ISO date. */
export function todayIso(now = Temporal.Now.plainDateISO()): string {
  return now.toString();
}

/** What is suggested for a new source: the file's own words, today, and the first colour that no source has yet. */
export function suggestSource(
  { suggested }: Pick<ImportReview, "suggested">,
  sources: readonly Pick<ImportedSource, "color">[],
  today = todayIso(),
): SourceDraft {
  const used = new Set(sources.map(({ color }) => color.toUpperCase()));
  const color = sourceColors.find((candidate) => !used.has(candidate)) ?? sourceColors[0] ?? "#5B6067";
  return { ...suggested, accessed: today, color };
}

/** What is suggested for a source that is updated: what was said of it before, as of today. */
export function keepSource(
  { name, licence, attribution, color }: ImportedSource,
  today = todayIso(),
): SourceDraft {
  return { name, licence, attribution, color, accessed: today };
}

/** The format of a source as its record says it: the preset's name where there is one. */
export function sourceFormat({ settings }: Pick<ImportReview, "settings">): string {
  return settings.table.preset ?? settings.format;
}

/** What is to be imported, as it is compared with the sources that are there. */
interface Incoming {
  readonly format: string;
  readonly name: string;
  readonly origin: string;
}

/** The known source with what else came in with it: one of each kind, the known one first. */
export function findKnownSources(sources: readonly ImportedSource[], incoming: Incoming): ImportedSource[] {
  const known = findKnownSource(sources, incoming);
  if (!known) return [];
  const isBeside = ({ format, origin, name }: ImportedSource) =>
    format === known.format && origin === known.origin && name === known.name;
  const others = importedKinds.filter((kind) => kind !== known.kind);
  return [
    known,
    ...others.flatMap((kind) => sources.findLast((one) => one.kind === kind && isBeside(one)) ?? []),
  ];
}

/** What the names of files begin with before their dates and endings: a series of control maps has it in common. */
function seriesOf(origin: string): Set<string> {
  const stems = origin.split(", ").map((name) =>
    name
      .slice(name.lastIndexOf("/") + 1)
      .replace(/(\.[a-z]{2,8}\d?)+$/i, "")
      .replace(/[\d\s_.-]+$/, ""),
  );
  return new Set(stems.filter((stem) => stem !== ""));
}

/**
 * A source of the same format that has the same name or came from the same file or address, of control areas also one
 * that came from other days of the same series; the newest of them.
 */
export function findKnownSource(
  sources: readonly ImportedSource[],
  { format, name, origin }: Incoming,
): ImportedSource | null {
  const series = seriesOf(origin);
  const isOfSeries = (source: ImportedSource) =>
    source.kind === "control" && [...seriesOf(source.origin)].some((stem) => series.has(stem));
  const isSame = (source: ImportedSource) =>
    source.format === format &&
    (source.origin === origin || source.name.trim() === name.trim() || isOfSeries(source));
  return sources.findLast(isSame) ?? null;
}
