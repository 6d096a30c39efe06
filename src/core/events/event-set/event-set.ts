import type { EventTable } from "../event-table";
import type { Incident } from "../incident";
import { type FacetName, facetNames } from "../incident-filter";
import { buildIncidentTable } from "../incident-table";
import type { EventIndex, PartIndex } from "../nearest-event";
import { indexPlaces, openPlaces } from "../place-index/place-index";
import { type FacetColumn, joinFacet } from "./facet-column";
import { type FigureColumns, joinFigures } from "./join-figures";
import { joinTables, viewTable } from "./join-tables";
import { type EventSegment, type SegmentContent, type SegmentInput, tableOf } from "./segment";

/** All incidents that are shown, of every source, as one columnar table; made anew when a source comes or goes. */
export interface EventSet {
  readonly table: EventTable;
  readonly facets: Readonly<Record<FacetName, FacetColumn>>;
  readonly figures: FigureColumns;
  /** Of a set as it was known at an instant, the figures of claims that only may have been out by then; null for now. */
  readonly possibleFigures: FigureColumns | null;
  /** In row order, without gaps. */
  readonly segments: readonly EventSegment[];
  readonly places: EventIndex;
}

/** Incidents that come as objects, as a segment of a set. */
export function segmentOfList(sourceId: string, incidents: readonly Incident[]): SegmentInput {
  return { sourceId, content: { kind: "list", table: buildIncidentTable(incidents), incidents } };
}

function placeIndex({ content }: SegmentInput, start: number): PartIndex {
  const index =
    content.kind === "list"
      ? indexPlaces(content.table)
      : openPlaces(content.dataset.table, content.dataset.placeIndex);
  return { start, index };
}

/** The content of a dataset with its rows as views into the joined table; a list is too short to matter. */
function viewContent(content: SegmentContent, joined: EventTable, start: number): SegmentContent {
  if (content.kind === "list") return content;
  const { dataset } = content;
  return { kind: "dataset", dataset: { ...dataset, table: viewTable(joined, start, dataset.table) } };
}

/** Facets are joined when they are first looked at: most sets are never filtered by most of them. */
function lazyFacets(inputs: readonly SegmentInput[]): EventSet["facets"] {
  const joined = new Map<FacetName, FacetColumn>();
  const facets = {};
  for (const facet of facetNames)
    Object.defineProperty(facets, facet, {
      enumerable: true,
      get: () => {
        const column = joined.get(facet) ?? joinFacet(inputs, facet);
        joined.set(facet, column);
        return column;
      },
    });
  return facets as EventSet["facets"];
}

/**
 * Joins the incidents of several sources. Nothing is sorted, so a million rows take some tens of milliseconds. The
 * segments' datasets are new objects whose rows are views into the joined table: keep those instead of the ones given,
 * and the rows are in memory once. Texts stay where they are and are read on demand (`incidentAt`).
 *
 * @param table  the inputs' tables as `joinTables` joins them, where that was done before
 */
export function joinEvents(
  inputs: readonly SegmentInput[],
  table: EventTable = joinTables(inputs.map(({ content }) => tableOf(content))),
): EventSet {
  let start = 0;
  let figures: FigureColumns | null = null;
  const segments = inputs.map((input): EventSegment => {
    const from = start;
    start += tableOf(input.content).count;
    return {
      sourceId: input.sourceId,
      content: viewContent(input.content, table, from),
      start: from,
      end: start,
    };
  });
  return {
    table,
    facets: lazyFacets(inputs),
    get figures() {
      figures ??= joinFigures(inputs);
      return figures;
    },
    possibleFigures: null,
    segments,
    places: segments
      .filter((segment) => segment.end > segment.start)
      .map((segment) => placeIndex(segment, segment.start)),
  };
}

/** The segment that a row belongs to. Throws for a row that the set does not have. */
export function segmentOfRow({ segments }: Pick<EventSet, "segments">, row: number): EventSegment {
  const segment = segments.find(({ start, end }) => row >= start && row < end);
  if (!segment) throw new RangeError(`no row ${row}`);
  return segment;
}

/** Id of the source that a row is of. */
export function sourceOfRow(events: Pick<EventSet, "segments">, row: number): string {
  return segmentOfRow(events, row).sourceId;
}
