import { describe, expect, it } from "vitest";
import {
  buildRowMask,
  emptyFilter,
  facetValues,
  isEmptyFilter,
  passesFilter,
  searchableText,
} from "../../../src/core/events/incident-filter";
import { buildIncidentTable } from "../../../src/core/events/incident-table";
import { denied, incident, refinery, road, sampleIncidents } from "../../ui/panels/sample-incidents";

const passing = (change: Partial<typeof emptyFilter>) =>
  sampleIncidents.filter((one) => passesFilter(one, { ...emptyFilter, ...change })).map(({ id }) => id);

describe("a filter", () => {
  it("that asks nothing lets everything through", () => {
    expect(passing({})).toEqual(["road", "denied", "refinery"]);
    expect(isEmptyFilter(emptyFilter)).toBe(true);
    expect(isEmptyFilter({ ...emptyFilter, text: "  " })).toBe(true);
    expect(isEmptyFilter({ ...emptyFilter, text: "x" })).toBe(false);
    expect(isEmptyFilter({ ...emptyFilter, status: ["disputed"] })).toBe(false);
  });

  it("takes the values of a clause as alternatives", () => {
    expect(passing({ weapon: ["missile"] })).toEqual(["denied", "refinery"]);
    expect(passing({ weapon: ["missile", "guided-bomb"] })).toEqual(["road", "denied", "refinery"]);
    expect(passing({ weapon: ["naval-drone"] })).toEqual([]);
  });

  it("adds clauses up", () => {
    expect(passing({ weapon: ["missile"], party: ["RU"] })).toEqual(["denied"]);
    expect(passing({ weapon: ["missile"], party: ["RU"], status: ["confirmed"] })).toEqual([]);
  });

  it("leaves out one facet's own clause where asked", () => {
    const filter = { ...emptyFilter, weapon: ["guided-bomb" as const], party: ["UA" as const] };
    expect(passesFilter(refinery, filter)).toBe(false);
    expect(passesFilter(refinery, filter, "weapon")).toBe(true);
    expect(passesFilter(refinery, filter, "party")).toBe(false);
  });

  it("finds every word, in either language and any case, in titles, places, notes and publishers", () => {
    expect(passing({ text: "KHARKIV" })).toEqual(["road", "denied", "refinery"]);
    expect(passing({ text: "харків авіабомба" })).toEqual(["road"]);
    expect(passing({ text: "авіабомба rostov" })).toEqual([]);
    expect(passing({ text: "Ростов" })).toEqual(["refinery"]);
    expect(passing({ text: "outlet governor" })).toEqual(["road"]);
    expect(passing({ text: " \n " })).toEqual(["road", "denied", "refinery"]);
  });

  it("searches words as they are, not as patterns", () => {
    expect(passing({ text: ".*" })).toEqual([]);
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
  expect(facetValues(both, "weapon")).toEqual(["combined"]);
  expect(facetValues(both, "target")).toEqual(["energy", "port"]);
  expect(facetValues(both, "party")).toEqual(["RU", "unknown"]);
  expect(facetValues(both, "status")).toEqual(["confirmed"]);
});

describe("the row mask", () => {
  const table = buildIncidentTable(sampleIncidents);

  it("is null where nothing is asked", () => {
    expect(buildRowMask(sampleIncidents, table, emptyFilter)).toBeNull();
  });

  it("follows the order of the table, not of the list", () => {
    const mask = buildRowMask(sampleIncidents, table, { ...emptyFilter, status: ["disputed"] });
    const shown = [...table.sourceIndex].filter((_, row) => mask?.[row] === 1);
    expect(shown.map((index) => sampleIncidents[index])).toEqual([denied]);
    expect(mask).toHaveLength(3);
  });
});
