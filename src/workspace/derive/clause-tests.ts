import { eventsAsOf } from "../../core/events/event-set/as-of";
import { replacedRows } from "../../core/events/event-set/replaced-rows";
import { facetNames, rangeNames } from "../../core/events/incident-filter";
import type { ClauseName, RowTest } from "../../core/events/match/clauses";
import { testFacet, testFigure, testRowSet, testView } from "../../core/events/match/row-tests";
import type { AppState } from "../state";
import { shownOwnIncidents } from "./shown-segments";
import { viewFrame } from "./view-frame";

/** Rows known at an instant stay the same object as long as they are the same, and so does their test. */
const knownTests = new WeakMap<Uint8Array, RowTest>();

function testKnown(knownRows: Uint8Array): RowTest {
  const test = knownTests.get(knownRows) ?? testRowSet(knownRows);
  knownTests.set(knownRows, test);
  return test;
}

type Inputs = Pick<AppState, "joined" | "events" | "document" | "view" | "viewport" | "matches" | "time">;

/**
 * The tests of a filter's clauses that are quickly answered, those of the state before where what they ask is the same.
 */
export function clauseTests(state: Inputs, previous: Inputs): Map<ClauseName, RowTest> {
  const { joined, events, document, view, viewport, time } = state;
  const { filter } = document;
  const knownRows = time.knownAtMs === null ? null : eventsAsOf(joined, time.knownAtMs).knownRows;
  const known = knownRows && testKnown(knownRows);
  const before = previous.document.filter;
  const areRowsSame = joined === previous.joined;
  const isAsOfSame = events === previous.events;
  const areFiguresSame = isAsOfSame && known === (previous.matches.tests.get("known") ?? null);
  const tests = new Map<ClauseName, RowTest>();
  const add = (name: ClauseName, isSame: boolean, make: () => RowTest) => {
    const kept = areRowsSame && isSame ? previous.matches.tests.get(name) : undefined;
    tests.set(name, kept ?? make());
  };
  for (const facet of facetNames) {
    const wanted: readonly string[] = filter[facet];
    if (wanted.length > 0)
      add(facet, wanted === before[facet] && (isAsOfSame || (facet !== "status" && facet !== "party")), () =>
        testFacet(events.facets[facet], wanted),
      );
  }
  for (const name of rangeNames) {
    const range = filter[name];
    if (range !== null)
      add(name, range === before[name] && areFiguresSame, () =>
        testFigure(
          events.figures,
          name,
          range,
          knownRows && { knownRows, possibleFigures: events.possibleFigures },
        ),
      );
  }
  if (filter.inView) {
    const isSame = before.inView && view.camera === previous.view.camera && viewport === previous.viewport;
    add("view", isSame, () => testView(events.table, viewFrame(view.camera, viewport)));
  }
  if (known !== null) tests.set("known", known);
  const ownIncidents = shownOwnIncidents(document);
  const replaced = replacedRows(joined, ownIncidents);
  if (replaced !== null)
    add("replaced", ownIncidents === shownOwnIncidents(previous.document), () => ({
      passes: (row) => !replaced.has(row),
    }));
  return tests;
}
