import { type OwnIncident, ownSourceId } from "../../core/events/own-incident";
import type { ImportedSource } from "../../core/sources/imported-source";
import type { DataSource } from "../../core/sources/source";
import { controlSource, groundSources, incidentSource } from "../built-in-sources";
import type { AppState } from "../state";
import { allSources, originalSourceIds, ownSource } from "./own-source";
import { shownControl } from "./shown-control";
import { shownZones } from "./shown-zones";

/** An imported source as it is credited: what the user stated, in whatever language; its name where no attribution is. */
export function toDataSource({ id, name, licence, attribution, accessed }: ImportedSource): DataSource {
  const credit = attribution.trim() || name;
  return {
    id,
    name: { en: name, uk: name },
    licence: licence.trim(),
    attribution: { en: credit, uk: credit },
    accessed: accessed === "" ? null : accessed,
  };
}

type Shown = Pick<AppState, "data" | "datasets" | "document" | "events" | "time" | "view">;

/** Ids of the sources of which something is shown, whatever the window holds of them. */
function shownIds(state: Shown): ReadonlySet<string> {
  const { document, events, view } = state;
  const hasControl = view.layers.control || view.layers["contact-line"];
  const segmentIds = events.segments.map(({ sourceId }) => sourceId);
  return new Set([
    ...segmentIds,
    ...(segmentIds.includes(ownSourceId) ? originalSourceIds(document.ownIncidents, document) : []),
    ...(hasControl ? shownControl(state).map(({ sourceId }) => sourceId) : []),
    ...(view.layers.zones ? shownZones(document).flatMap(({ importedFrom }) => importedFrom ?? []) : []),
  ]);
}

/**
 * The sources that a page credits, each once: the incidents' that are switched on, those that incidents edited here are
 * based on, the control areas' that hold at the shown instant, those that drawn zones were read from, and the ground's.
 * What was edited here comes first, then built-in ones.
 */
export function creditedSources(state: Shown): DataSource[] {
  const { document } = state;
  const ids = shownIds(state);
  const own = ids.has(ownSourceId) ? [ownSource(originalsOf(document.ownIncidents, document))] : [];
  const builtIn = [incidentSource, controlSource].filter(({ id }) => ids.has(id));
  const imported = allSources(document)
    .filter(({ id }) => ids.has(id))
    .map(toDataSource);
  return [...own, ...builtIn, ...imported, ...groundSources];
}

/** The sources that incidents edited here are based on, as they are credited. */
export function originalsOf(
  ownIncidents: readonly OwnIncident[],
  document: Pick<AppState["document"], "sources" | "formerSources">,
): DataSource[] {
  const ids = new Set(originalSourceIds(ownIncidents, document));
  return [
    ...(ids.has(incidentSource.id) ? [incidentSource] : []),
    ...allSources(document)
      .filter(({ id }) => ids.has(id))
      .map(toDataSource),
  ];
}

/** The rows that will be written, by the source they come from. */
export interface RowSource {
  readonly source: DataSource;
  readonly rowCount: number;
  /** Whether its terms forbid passing on rows as they are. */
  readonly restrictsRawRows: boolean;
}

/** The incidents edited here among the given rows. */
function ownAmong(
  { segments }: Pick<AppState["events"], "segments">,
  rows: Uint32Array,
  ownIncidents: readonly OwnIncident[],
): OwnIncident[] {
  const segment = segments.find(({ sourceId }) => sourceId === ownSourceId);
  if (segment?.content.kind !== "list") return [];
  const { incidents, table } = segment.content;
  const ids = new Set<string>();
  for (const row of rows)
    if (row >= segment.start && row < segment.end)
      ids.add(incidents[table.sourceIndex[row - segment.start]!]!.id);
  return ownIncidents.filter(({ incident }) => ids.has(incident.id));
}

/**
 * The sources that the given rows of a state's events came from, in the order of the events, and no others. Those that
 * rows edited here are based on follow, without rows of their own where none of them is among the given.
 */
export function sourcesOfRows(
  { document, events }: Pick<AppState, "document" | "events">,
  rows: Uint32Array,
): RowSource[] {
  const { segments } = events;
  const counts = new Uint32Array(segments.length);
  for (const row of rows) {
    const index = segments.findIndex(({ end }) => row < end);
    if (index >= 0) counts[index]!++;
  }
  const own = ownAmong(events, rows, document.ownIncidents);
  const rowCounts = new Map<string, number>();
  for (const [index, { sourceId }] of segments.entries())
    if (counts[index]! > 0) rowCounts.set(sourceId, counts[index]!);
  for (const id of originalSourceIds(own, document)) rowCounts.set(id, rowCounts.get(id) ?? 0);
  return [...rowCounts].flatMap(([id, rowCount]): RowSource[] => {
    if (id === ownSourceId)
      return [{ source: ownSource(originalsOf(own, document)), rowCount, restrictsRawRows: false }];
    if (id === incidentSource.id) return [{ source: incidentSource, rowCount, restrictsRawRows: false }];
    const imported = allSources(document).find((source) => source.id === id);
    if (!imported) throw new RangeError(`no source ${id}`);
    return [{ source: toDataSource(imported), rowCount, restrictsRawRows: imported.restrictsRawRows }];
  });
}
