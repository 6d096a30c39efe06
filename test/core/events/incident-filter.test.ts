import { describe, expect, it } from "vitest";
import { joinEvents, segmentOfList } from "../../../src/core/events/event-set/event-set";
import { facetValues } from "../../../src/core/events/event-set/facet-values";
import { incidentAt } from "../../../src/core/events/event-set/incident-at";
import { emptyFilter, isEmptyFilter, searchWords } from "../../../src/core/events/incident-filter";
import { finishScan } from "../../../src/core/events/match/scan";
import { scanText, searchableText } from "../../../src/core/events/match/scan-text";
import { passesFilter } from "../../support/reference-filter";
import { incident, refinery, road, sampleIncidents } from "../../ui/panels/sample-incidents";

const passing = (change: Partial<typeof emptyFilter>) =>
  sampleIncidents.filter((one) => passesFilter(one, { ...emptyFilter, ...change })).map(({ id }) => id);

describe("a filter", () => {
  it("that asks nothing lets everything through", () => {
    expect(passing({})).toEqual(["road", "denied", "refinery"]);
    expect(isEmptyFilter(emptyFilter)).toBe(true);
    expect(isEmptyFilter({ ...emptyFilter, text: "  " })).toBe(true);
    expect(isEmptyFilter({ ...emptyFilter, text: "x" })).toBe(false);
    expect(isEmptyFilter({ ...emptyFilter, status: ["disputed"] })).toBe(false);
    expect(isEmptyFilter({ ...emptyFilter, inView: true })).toBe(false);
    expect(isEmptyFilter({ ...emptyFilter, zone: "a" })).toBe(false);
    expect(isEmptyFilter({ ...emptyFilter, killed: { min: 1, max: null } })).toBe(false);
  });

  it("takes the values of a clause as alternatives, and adds clauses up", () => {
    expect(passing({ weapon: ["missile"] })).toEqual(["denied", "refinery"]);
    expect(passing({ weapon: ["missile", "guided-bomb"] })).toEqual(["road", "denied", "refinery"]);
    expect(passing({ weapon: ["missile"], party: ["RU"] })).toEqual(["denied"]);
    expect(passing({ oblast: [refinery.place.admin1Id] })).toContain("refinery");
  });
});

describe("text search", () => {
  const events = joinEvents([segmentOfList("s", sampleIncidents)]);
  const found = (text: string) => {
    const rows = finishScan(scanText(events, searchWords(text)));
    const ids = [...rows].flatMap((isFound, row) => (isFound ? [incidentAt(events, row).id] : []));
    return sampleIncidents.map(({ id }) => id).filter((id) => ids.includes(id));
  };

  it("finds every word, in either language and any case, in titles, places, notes and publishers", () => {
    expect(found("KHARKIV")).toEqual(["road", "denied", "refinery"]);
    expect(found("харків авіабомба")).toEqual(["road"]);
    expect(found("авіабомба rostov")).toEqual([]);
    expect(found("Ростов")).toEqual(["refinery"]);
    expect(found("outlet governor")).toEqual(["road"]);
  });

  it("searches words as they are, not as patterns", () => {
    expect(found(".*")).toEqual([]);
    expect(searchableText(road)).toContain("магістральній");
  });
});

it("knows the values of each facet", () => {
  const both = incident("both", {
    weapons: ["cruise-missile", "one-way-drone"],
    targets: ["energy", "port"],
    attributions: [
      { party: "RU", claimIds: [], deniedByClaimIds: [] },
      { party: "unknown", claimIds: [], deniedByClaimIds: [] },
    ],
  });
  expect(facetValues(both, "weapon", "s")).toEqual(["combined"]);
  expect(facetValues(both, "target", "s")).toEqual(["energy", "port"]);
  expect(facetValues(both, "party", "s")).toEqual(["RU", "unknown"]);
  expect(facetValues(both, "status", "s")).toEqual(["confirmed"]);
  expect(facetValues(both, "source", "s")).toEqual(["s"]);
});
