import { buildKindIndex, countKinds } from "../../core/events/counts";
import { eventsAsOf } from "../../core/events/event-set/as-of";
import { replacedRows } from "../../core/events/event-set/replaced-rows";
import type { ClauseName, RowTest } from "../../core/events/match/clauses";
import { type Matches, updateMatches } from "../../core/events/match/matches";
import { testRowSet } from "../../core/events/match/row-tests";
import { finishScan } from "../../core/events/match/scan";
import type { AppState } from "../state";
import { effectiveWindow } from "../time-state";
import { clauseTests } from "./clause-tests";
import { deriveJoined } from "./derive-events";
import { type ScanName, type ScanResult, scanNames } from "./scan-result";
import { isSameKey, wantedScan } from "./scans";
import { shownOwnIncidents } from "./shown-segments";

/** Up to so many rows every clause is answered in the same change; beyond it the slow ones follow a moment later. */
export const mostRowsAtOnce = 20_000;

/** The answers that stand, made here where there are few rows; those that are still to be looked for are pending. */
function deriveScans(state: AppState): Pick<AppState, "scans" | "pendingScans"> {
  const scans: Record<ScanName, ScanResult | null> = { ...state.scans };
  const pendingScans: ScanName[] = [];
  for (const name of scanNames) {
    const wanted = wantedScan(state, name);
    const known = scans[name];
    if (wanted === null) scans[name] = null;
    else if (isSameKey(known?.key, wanted.key)) continue;
    else if (wanted.start !== null && state.joined.table.count <= mostRowsAtOnce)
      scans[name] = { key: wanted.key, test: testRowSet(finishScan(wanted.start())) };
    else {
      pendingScans.push(name);
      // An answer about other rows says nothing about these.
      if (known?.key[0] !== state.joined) scans[name] = null;
    }
  }
  return { scans, pendingScans };
}

function isSameTests(a: Matches["tests"], b: ReadonlyMap<ClauseName, RowTest>): boolean {
  return a.size === b.size && [...b].every(([name, test]) => a.get(name) === test);
}

const matchInputs = ["events", "document", "view", "viewport", "zoneShapes", "data", "scans"] as const;

function deriveMatches(state: AppState, previous: AppState): AppState {
  const areRowsSame = state.joined === previous.joined;
  const isKnownAtSame = state.time.knownAtMs === previous.time.knownAtMs;
  if (areRowsSame && isKnownAtSame && matchInputs.every((name) => state[name] === previous[name]))
    return state;
  const { scans, pendingScans } = deriveScans(state);
  const tests = clauseTests(state, previous);
  for (const name of scanNames) {
    const result = scans[name];
    if (result) tests.set(name, result.test);
  }
  const scanned = { ...state, scans, pendingScans };
  if (areRowsSame && isSameTests(state.matches.tests, tests)) return scanned;
  const matches = updateMatches(areRowsSame ? state.matches : null, state.events.table.count, tests);
  return { ...scanned, matches, rowMask: matches.mask };
}

function derivedEvents(state: AppState): Pick<AppState, "joined" | "events" | "datasets"> {
  const { joined, datasets } = deriveJoined(state);
  const { knownAtMs } = state.time;
  const events = knownAtMs === null ? joined : eventsAsOf(joined, knownAtMs).events;
  return { joined, events, datasets };
}

/**
 * A state with everything that follows from it: the joined incidents, the rows that pass the filter, the counts of the
 * window. What did not change keeps its identity.
 */
export function derive(changed: AppState, previous: AppState): AppState {
  const state = deriveMatches({ ...changed, ...derivedEvents(changed) }, previous);
  const areRowsSame = state.events === previous.events && state.matches === previous.matches;
  if (areRowsSame && state.time === previous.time) return state;
  const { table } = state.events;
  const kindIndex = areRowsSame ? state.kindIndex : buildKindIndex(table, state.matches);
  const counts = countKinds(table, effectiveWindow(state.time), kindIndex);
  // A row that an edited incident stands for is no incident of its own.
  const replaced = replacedRows(state.joined, shownOwnIncidents(state.document))?.size ?? 0;
  return { ...state, kindIndex, counts: { ...counts, total: counts.total - replaced } };
}
