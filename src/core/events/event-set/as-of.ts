import { type ClaimVisibility, casualtiesOf, possibleCasualtiesOf } from "../casualties";
import { possiblyShownRow, shownRow } from "../counts";
import { markKnown } from "../dataset/published";
import { type EventTable, statusByte } from "../event-table";
import { type Incident, type IncidentStatus, incidentStatuses } from "../incident";
import { partiesAsOf } from "../known/attributions-as-of";
import { incidentAsOf } from "../known-at";
import type { EventSet } from "./event-set";
import { type FacetColumn, joinFacet } from "./facet-column";
import { joinFigures } from "./join-figures";

/** A set of events as it was known at an instant. */
export interface EventsAsOf {
  /** The same rows with the statuses and figures of then; the same object as long as those are the same. */
  readonly events: EventSet;
  /** By row whether it was known, possibly, or not at all, as in a mask; the same object as long as it says the same. */
  readonly knownRows: Uint8Array;
}

/** Visits the incidents that are objects with claims. */
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

/** What the claims of one incident told. */
interface Told {
  readonly row: number;
  readonly visibility: ClaimVisibility;
  readonly status: IncidentStatus;
}

/** What all claims told; as long as the description is the same text, statuses and figures are the same. */
interface Listed {
  readonly told: readonly Told[];
  readonly description: string;
}

function askListed(events: EventSet, knownAtMs: number): Listed {
  const told: Told[] = [];
  const parts: unknown[] = [];
  forEachListed(events, (incident, row) => {
    const { visibility, status } = incidentAsOf(incident, knownAtMs);
    told.push({ row, visibility, status });
    parts.push(visibility, status, partiesAsOf(incident, knownAtMs).join("+"));
    for (const figuresOf of [casualtiesOf, possibleCasualtiesOf]) {
      const { killed, injured } = figuresOf(incident, knownAtMs);
      parts.push(killed?.min, killed?.max, injured?.min, injured?.max);
    }
  });
  return { told, description: parts.join(",") };
}

function statusFacet(status: Uint8Array): FacetColumn {
  return { terms: ["", ...incidentStatuses], columns: [status.map((code) => code + 1)] };
}

/** The table with the statuses of then: the same one where they are those of now. Imported rows have no other. */
function tableAsOf({ table }: EventSet, told: readonly Told[]): EventTable {
  let changed: Uint8Array | null = null;
  for (const { row, visibility, status } of told) {
    const code = statusByte(status);
    // What nobody sees keeps the status of now, so that less changes.
    if (visibility === "unknown" || code === table.status[row]) continue;
    changed ??= table.status.slice();
    changed[row] = code;
  }
  return changed === null ? table : { ...table, status: changed };
}

function tellEvents(events: EventSet, told: readonly Told[], knownAtMs: number): EventSet {
  const table = tableAsOf(events, told);
  const facets = Object.create(events.facets) as EventSet["facets"];
  let joinedStatus: FacetColumn | null = null;
  Object.defineProperty(facets, "status", {
    enumerable: true,
    get: () => {
      joinedStatus ??= statusFacet(table.status);
      return joinedStatus;
    },
  });
  let joinedParty: FacetColumn | null = null;
  Object.defineProperty(facets, "party", {
    enumerable: true,
    get: () => {
      joinedParty ??= joinFacet(events.segments, "party", knownAtMs);
      return joinedParty;
    },
  });
  let figures: EventSet["figures"] | null = null;
  let possibleFigures: EventSet["possibleFigures"] = null;
  return {
    table,
    facets,
    segments: events.segments,
    places: events.places,
    get figures() {
      figures ??= joinFigures(events.segments, (incident) => casualtiesOf(incident, knownAtMs));
      return figures;
    },
    get possibleFigures() {
      possibleFigures ??= joinFigures(
        events.segments,
        (incident) => possibleCasualtiesOf(incident, knownAtMs),
        false,
      );
      return possibleFigures;
    },
  };
}

function findKnownRows(events: EventSet, told: readonly Told[], knownAtMs: number): Uint8Array {
  const rows = new Uint8Array(events.table.count);
  for (const { content, start } of events.segments)
    if (content.kind === "dataset" && content.dataset.published)
      markKnown(content.dataset.published, knownAtMs, rows, start);
  for (const { row, visibility } of told)
    if (visibility !== "unknown") rows[row] = visibility === "known" ? shownRow : possiblyShownRow;
  return rows;
}

function isSameRows(one: Uint8Array, other: Uint8Array): boolean {
  for (let row = 0; row < one.length; row++) if (one[row] !== other[row]) return false;
  return true;
}

interface Answer {
  readonly knownAtMs: number;
  readonly description: string;
  readonly asOf: EventsAsOf;
}

const latest = new WeakMap<EventSet, Answer>();

/**
 * A set of events as it was known at an instant (UTC epoch milliseconds). What does not differ from the instant asked for
 * last is given again as the same object. Rows without a time of publication were not known before now.
 */
export function eventsAsOf(events: EventSet, knownAtMs: number): EventsAsOf {
  const last = latest.get(events);
  if (last?.knownAtMs === knownAtMs) return last.asOf;
  const { told, description } = askListed(events, knownAtMs);
  const found = findKnownRows(events, told, knownAtMs);
  const asOf: EventsAsOf = {
    events: last?.description === description ? last.asOf.events : tellEvents(events, told, knownAtMs),
    knownRows: last && isSameRows(last.asOf.knownRows, found) ? last.asOf.knownRows : found,
  };
  latest.set(events, { knownAtMs, description, asOf });
  return asOf;
}
