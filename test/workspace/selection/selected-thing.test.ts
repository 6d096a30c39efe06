import { expect, it } from "vitest";
import { orderByPublication } from "../../../src/workspace/selection/ordered-claims";
import { findSelected } from "../../../src/workspace/selection/selected-thing";
import { road } from "../../ui/panels/sample-incidents";
import { createSampleStore, drawnZone, proposal } from "../../ui/panels/sample-store";

it("orders claims by publication, bare dates by the end of the day, undated ones last", () => {
  expect(orderByPublication(road.claims).map(({ id }) => id)).toEqual([
    "first",
    "governor",
    "late",
    "police",
  ]);
  const undated = { ...road.claims[0]!, id: "undated", published: null };
  expect(orderByPublication([undated, ...road.claims]).at(-1)?.id).toBe("undated");
});

it("finds what is selected, and nothing for what is gone", () => {
  const all = createSampleStore().getState();
  const find = (kind: "incident" | "zone", id: string) => findSelected({ kind, id }, all, [drawnZone]);
  expect(find("incident", "road")).toEqual({ kind: "incident", incident: road });
  expect(find("incident", "gone")).toBeNull();
  expect(find("zone", "drawn")).toEqual({ kind: "drawn-zone", zoneId: "drawn" });
  expect(find("zone", "kellogg")).toEqual({ kind: "proposal", proposal });
  expect(findSelected(null, all, [])).toBeNull();
});
