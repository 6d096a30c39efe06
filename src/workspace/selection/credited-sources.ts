import type { ImportedSource } from "../../core/sources/imported-source";
import type { DataSource } from "../../core/sources/source";
import { controlSource, groundSources, incidentSource } from "../built-in-sources";
import type { AppState } from "../state";
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
  return new Set([
    ...events.segments.map(({ sourceId }) => sourceId),
    ...(hasControl ? shownControl(state).map(({ sourceId }) => sourceId) : []),
    ...(view.layers.zones ? shownZones(document).flatMap(({ importedFrom }) => importedFrom ?? []) : []),
  ]);
}

/**
 * The sources that a page credits, each once: the incidents' that are switched on, the control areas' that hold at the
 * shown instant, those that drawn zones were read from, and the ground's. Built-in ones come first.
 */
export function creditedSources(state: Shown): DataSource[] {
  const ids = shownIds(state);
  const builtIn = [incidentSource, controlSource].filter(({ id }) => ids.has(id));
  const imported = state.document.sources.filter(({ id }) => ids.has(id)).map(toDataSource);
  return [...builtIn, ...imported, ...groundSources];
}

/** The rows that will be written, by the source they come from. */
export interface RowSource {
  readonly source: DataSource;
  readonly rowCount: number;
  /** Whether its terms forbid passing on rows as they are. */
  readonly restrictsRawRows: boolean;
}

/** The sources that the given rows of a state's events came from, in the order of the events, and no others. */
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
  return segments.flatMap(({ sourceId }, index): RowSource[] => {
    const rowCount = counts[index]!;
    if (rowCount === 0) return [];
    if (sourceId === incidentSource.id)
      return [{ source: incidentSource, rowCount, restrictsRawRows: false }];
    const imported = document.sources.find(({ id }) => id === sourceId);
    if (!imported) throw new RangeError(`no source ${sourceId}`);
    return [{ source: toDataSource(imported), rowCount, restrictsRawRows: imported.restrictsRawRows }];
  });
}
