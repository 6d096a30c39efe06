import type { Locale } from "../../../core/sources/localized";
import { buildFile } from "../../../formats/export/build-file";
import type { ExportChunk, ExportFacts, ShownIncident } from "../../../formats/export/export-facts";
import { formatNumber } from "../../../look/text/format-number";
import { exportMessages } from "../../../look/text/messages/export";
import { snapshotMessages } from "../../../look/text/messages/snapshot";
import { filterSentence } from "../../../snapshot/content/filter-sentence";
import { filtersOfState } from "../../../snapshot/content/filters-of-state";
import { periodSentence } from "../../../snapshot/content/period-sentence";
import { incidentSource } from "../../../workspace/built-in-sources";
import { formatFilter } from "../../../workspace/permalink";
import type { AppState } from "../../../workspace/state";
import type { DataFormat } from "../export-formats";
import { type DataRows, readDataRows } from "./data-rows";

type Write = (shown: Iterable<ShownIncident>, facts: ExportFacts) => Iterable<ExportChunk>;

interface DataWriter {
  readonly extension: string;
  readonly mediaType: string;
  /** Loaded when the format is asked for. */
  readonly load: () => Promise<Write>;
}

export const dataWriters: Readonly<Record<DataFormat, DataWriter>> = {
  csv: {
    extension: "csv",
    mediaType: "text/csv;charset=utf-8",
    load: async () => (await import("../../../formats/export/incidents-csv")).writeIncidentsCsv,
  },
  geojson: {
    extension: "geojson",
    mediaType: "application/geo+json",
    load: async () => (await import("../../../formats/export/incidents-geojson")).writeIncidentsGeoJson,
  },
  kml: {
    extension: "kml",
    mediaType: "application/vnd.google-earth.kml+xml",
    load: async () => (await import("../../../formats/export/incidents-kml")).writeIncidentsKml,
  },
  geojsonl: {
    extension: "geojsonl",
    mediaType: "application/geo+json-seq",
    load: async () => (await import("../../../formats/export/incidents-geojsonl")).writeIncidentsGeoJsonLines,
  },
  geoparquet: {
    extension: "parquet",
    mediaType: "application/vnd.apache.parquet",
    load: async () => (await import("../../../formats/export/incidents-geoparquet")).writeIncidentsGeoParquet,
  },
};

/** What a file says about itself, from the state that it is of. */
export function factsOfState(
  state: AppState,
  data: DataRows,
  { locale, madeAtMs, version }: { locale: Locale; madeAtMs: number; version: string },
): ExportFacts {
  const { time, document } = state;
  const sentence = filterSentence(filtersOfState(state, locale), locale);
  const period = periodSentence(
    { mode: time.mode, window: data.window, zone: time.zone, knownAtMs: time.knownAtMs, madeAtMs },
    locale,
  );
  const summary = exportMessages[locale].summary(
    formatNumber(locale, data.rows.length),
    data.rows.length,
    formatNumber(locale, data.sources.length),
    data.sources.length,
  );
  return {
    locale,
    window: data.window,
    mode: time.mode,
    zone: time.zone,
    knownAtMs: time.knownAtMs,
    filter: formatFilter(document.filter),
    filterSentence: sentence,
    title: document.page.title.trim(),
    description: [
      `${summary}.`,
      `${period.lead} ${period.text}`,
      `${snapshotMessages[locale].filterLead} ${sentence}`,
    ].join("\n"),
    sources: data.sources.map(({ source }) => source),
    builtInSourceId: incidentSource.id,
    version,
  };
}

/** Writes the rows of a state as a file; null when the signal ended it. */
export async function makeDataFile(
  state: AppState,
  data: DataRows,
  format: DataFormat,
  facts: ExportFacts,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (rows: number) => void },
): Promise<Blob | null> {
  const { load, mediaType } = dataWriters[format];
  const write = await load();
  return buildFile({
    rows: readDataRows(state, data),
    rowCount: data.rows.length,
    write: (shown) => write(shown, facts),
    mediaType,
    signal,
    onProgress,
  });
}
