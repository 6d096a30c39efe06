import { expect, it } from "vitest";
import type { FacetName, IncidentFilter } from "../../../src/core/events/incident-filter";
import { setFilter } from "../../../src/workspace/commands/document-commands";
import { countFacet } from "../../../src/workspace/selection/facet-counts";
import { incident } from "../../ui/panels/sample-incidents";
import { createSampleStore } from "../../ui/panels/sample-store";

const count = (facet: FacetName, option: string, filter: Partial<IncidentFilter> = {}) => {
  const store = createSampleStore();
  setFilter(store, filter);
  const found = countFacet(store.getState(), facet).find(({ term }) => term === option);
  return found && { certain: found.certain, possible: found.possible };
};

it("counts certain and possible rows of each value in the window", () => {
  expect(count("weapon", "guided-bomb")).toEqual({ certain: 1, possible: 0 });
  expect(count("weapon", "missile")).toEqual({ certain: 1, possible: 1 });
  expect(count("status", "disputed")).toEqual({ certain: 0, possible: 1 });
  expect(count("target", "medical")).toEqual({ certain: 0, possible: 0 });
});

it("leaves out the facet’s own clause and keeps the others’", () => {
  const filter = { weapon: ["guided-bomb" as const] };
  expect(count("weapon", "missile", filter)).toEqual({ certain: 1, possible: 1 });
  expect(count("party", "UA", filter)).toEqual({ certain: 0, possible: 0 });
  expect(count("party", "RU", filter)).toEqual({ certain: 1, possible: 0 });
});

it("counts a row for each of its values, and lists nothing where the data has no value", () => {
  const store = createSampleStore();
  const { data } = store.getState();
  store.setState({ data: { ...data, incidents: [incident("two", { targets: ["energy", "port"] })] } });
  const counted = countFacet(store.getState(), "target").filter(({ certain }) => certain === 1);
  expect(counted.map(({ term }) => term)).toEqual(["energy", "port"]);
  expect(countFacet(store.getState(), "actor")).toEqual([]);
});
