import { expect, test } from "vitest";
import type { Proposal } from "../../../src/core/zones/proposal";
import { emptyBuiltInData } from "../../../src/workspace/built-in-data";
import { letterProposals } from "../../../src/workspace/selection/lettered-proposals";
import { createAppStore } from "../../../src/workspace/store";

const proposal = (id: string) => ({ zone: { id } }) as unknown as Proposal;

test("shown proposals get the letters that no drawn zone has, in the order of the data", () => {
  const state = createAppStore().getState();
  const lettered = letterProposals({
    document: { ...state.document, zones: [{ scenario: "A" }, { scenario: "C" }] as never },
    data: { ...emptyBuiltInData, proposals: ["first", "second", "third"].map(proposal) },
    view: { ...state.view, shownProposals: ["third", "first"] },
  });
  expect(lettered.map((one) => [one.proposal.zone.id, one.scenario])).toEqual([
    ["first", "B"],
    ["third", "D"],
  ]);
});
