import { casualtiesOf } from "../casualties";
import { hiddenRow, possiblyShownRow, shownRow } from "../counts";
import { statusByte } from "../event-table";
import { type Incident, incidentStatuses } from "../incident";
import { incidentAsOf } from "../known-at";
import type { EventSet } from "./event-set";
import type { FacetColumn } from "./facet-column";
import { joinFigures } from "./join-figures";

/** A set of events as it was known at an instant. */
export interface EventsAsOf {
  /** The same rows with the statuses and figures of then. */
  readonly events: EventSet;
  /** By row whether it was known, possibly, or not at all, as in a mask. */
  readonly knownRows: Uint8Array;
}

/** Visits the incidents that are objects with claims; rows of imported tables have none that say when. */
function forEachListed(
  { segments }: Pick<EventSet, "segments">,
  visit: (incident: Incident, row: number) => void,
): void {
  for (const { content, start, end } of segments) {
    if (content.kind !== "list") continue;
    for (let row = start; row < end; row++)
      visit(content.incidents[content.table.sourceIndex[row - start]!]!, row);
  }
}

/** What differs between two instants: as long as it is the same text, the sets are the same. */
function describe(events: EventSet, knownAtMs: number): string {
  const parts: unknown[] = [];
  forEachListed(events, (incident) => {
    const { visibility, status } = incidentAsOf(incident, knownAtMs);
    const { killed, injured } = casualtiesOf(incident, knownAtMs);
    parts.push(visibility, status, killed?.min, killed?.max, injured?.min, injured?.max);
  });
  return parts.join(",");
}

function statusFacet(status: Uint8Array): FacetColumn {
  return { terms: ["", ...incidentStatuses], columns: [status.map((code) => code + 1)] };
}

function build(events: EventSet, knownAtMs: number): EventsAsOf {
  const status = events.table.status.slice();
  const knownRows = new Uint8Array(events.table.count).fill(hiddenRow);
  forEachListed(events, (incident, row) => {
    const asOf = incidentAsOf(incident, knownAtMs);
    status[row] = statusByte(asOf.status);
    if (asOf.visibility !== "unknown")
      knownRows[row] = asOf.visibility === "known" ? shownRow : possiblyShownRow;
  });
  const facets = Object.create(events.facets) as EventSet["facets"];
  let joinedStatus: FacetColumn | null = null;
  Object.defineProperty(facets, "status", {
    enumerable: true,
    get: () => {
      joinedStatus ??= statusFacet(status);
      return joinedStatus;
    },
  });
  let figures: EventSet["figures"] | null = null;
  return {
    events: {
      table: { ...events.table, status },
      facets,
      segments: events.segments,
      places: events.places,
      get figures() {
        figures ??= joinFigures(events.segments, knownAtMs);
        return figures;
      },
    },
    knownRows,
  };
}

interface Answer {
  readonly knownAtMs: number;
  readonly description: string;
  readonly asOf: EventsAsOf;
}

const latest = new WeakMap<EventSet, Answer>();

/**
 * A set of events as it was known at an instant (UTC epoch milliseconds). Where nothing differs from the instant asked for
 * last, the same object is given again. Rows without a time of publication were not known before now.
 */
export function eventsAsOf(events: EventSet, knownAtMs: number): EventsAsOf {
  const known = latest.get(events);
  if (known?.knownAtMs === knownAtMs) return known.asOf;
  const description = describe(events, knownAtMs);
  const asOf = known?.description === description ? known.asOf : build(events, knownAtMs);
  latest.set(events, { knownAtMs, description, asOf });
  return asOf;
}
