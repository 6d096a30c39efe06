import type { Dataset } from "../../core/control/dataset";
import type { RowMask } from "../../core/events/counts";
import type { IncidentDataset } from "../../core/events/dataset/incident-dataset";
import { replacedRows } from "../../core/events/event-set/replaced-rows";
import type { EventSegment } from "../../core/events/event-set/segment";
import type { ImportedSource } from "../../core/sources/imported-source";
import { shownOwnIncidents } from "../derive/shown-segments";
import type { AppState } from "../state";
import { redactDataset } from "./redact-dataset";
import type { Redaction } from "./redaction";

/** The imported sources of a redacted state and what they hold; nothing else is kept of the datasets. */
export interface RedactedSources {
  readonly sources: readonly ImportedSource[];
  readonly datasets: Readonly<Record<string, Dataset>>;
}

const none: ReadonlySet<number> = new Set();

/** The shown rows of a segment that edited incidents stand for, by their number in it. */
function replacedIn(state: AppState, segment: EventSegment): ReadonlySet<number> {
  const rows = replacedRows(state.joined, shownOwnIncidents(state.document));
  if (rows === null) return none;
  const { start, end } = segment;
  return new Set([...rows].filter((row) => row >= start && row < end).map((row) => row - start));
}

/**
 * @param answers  by row of the joined incidents, 1 where it answers the filter's text; null where none is asked
 */
export function redactSources(state: AppState, redaction: Redaction, answers: RowMask): RedactedSources {
  const { document, datasets, joined } = state;
  const words = document.filter.text.trim();
  const kept: [string, Dataset][] = [];
  const redactRows = (source: ImportedSource, dataset: IncidentDataset): ImportedSource => {
    const segment = joined.segments.find(({ sourceId }) => sourceId === source.id);
    const redacted = redactDataset(dataset, redaction, {
      replaced: segment ? replacedIn(state, segment) : none,
      answers: segment && answers ? answers.subarray(segment.start, segment.end) : null,
      words,
    });
    kept.push([redacted.id, redacted]);
    return { ...source, datasetId: redacted.id, recordCount: redacted.table.count, origin: "" };
  };
  const sources = document.sources.map((source): ImportedSource => {
    const { datasetId } = source;
    const dataset = datasetId === null || !Object.hasOwn(datasets, datasetId) ? null : datasets[datasetId];
    if (dataset?.kind === "incidents") return redactRows(source, dataset);
    if (dataset) kept.push([dataset.id, dataset]);
    return { ...source, origin: "" };
  });
  return { sources, datasets: Object.fromEntries(kept) };
}
