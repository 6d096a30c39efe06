import { expect, it } from "vitest";
import { buildRowMask, emptyFilter, type FacetName } from "../../../src/core/events/incident-filter";
import { buildIncidentTable } from "../../../src/core/events/incident-table";
import { buildFacetBits, countBits, facetOptions } from "../../../src/workspace/selection/facet-counts";
import { initialTime } from "../../../src/workspace/time-state";
import { incident, sampleIncidents } from "../../ui/panels/sample-incidents";

const { window } = initialTime;
const table = buildIncidentTable(sampleIncidents);
const count = (facet: FacetName, option: string, filter = emptyFilter) => {
  const mask = buildRowMask(sampleIncidents, table, filter, facet);
  const bits = buildFacetBits(sampleIncidents, table, facet);
  return countBits(table, window, mask, bits, facetOptions[facet].length)[
    facetOptions[facet].indexOf(option)
  ];
};

it("counts certain and possible rows of each value in the window", () => {
  expect(count("weapon", "guided-bomb")).toEqual({ certain: 1, possible: 0 });
  expect(count("weapon", "missile")).toEqual({ certain: 1, possible: 1 });
  expect(count("status", "disputed")).toEqual({ certain: 0, possible: 1 });
  expect(count("target", "medical")).toEqual({ certain: 0, possible: 0 });
});

it("leaves out the facet’s own clause and keeps the others’", () => {
  const filter = { ...emptyFilter, weapon: ["guided-bomb" as const] };
  expect(count("weapon", "missile", filter)).toEqual({ certain: 1, possible: 1 });
  expect(count("party", "UA", filter)).toEqual({ certain: 0, possible: 0 });
  expect(count("party", "RU", filter)).toEqual({ certain: 1, possible: 0 });
});

it("counts a row for each of its values", () => {
  const several = [incident("two", { targets: ["energy", "port"] })];
  const oneRow = buildIncidentTable(several);
  const bits = buildFacetBits(several, oneRow, "target");
  const counts = countBits(oneRow, window, null, bits, facetOptions.target.length);
  const counted = facetOptions.target.filter((_, option) => counts[option]!.certain === 1);
  expect(counted).toEqual(["energy", "port"]);
});
