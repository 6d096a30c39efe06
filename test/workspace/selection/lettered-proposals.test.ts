import { expect, test } from "vitest";
import type { Proposal } from "../../../src/core/zones/proposal";
import { emptyBuiltInData } from "../../../src/workspace/built-in-data";
import {
  hasAppeared,
  letteredProposalsKey,
  letterProposals,
} from "../../../src/workspace/selection/lettered-proposals";
import { createAppStore } from "../../../src/workspace/store";
import { initialTime, type TimeState } from "../../../src/workspace/time-state";

const made = (day: number) => Date.UTC(2025, 11, day);
const proposal = (id: string, appearsFromMs = 0) => ({ zone: { id }, appearsFromMs }) as unknown as Proposal;

function stateWith(proposals: readonly Proposal[], shownProposals: string[], time: Partial<TimeState> = {}) {
  const state = createAppStore().getState();
  return {
    document: { ...state.document, zones: [{ scenario: "A" }, { scenario: "C" }] as never },
    data: { ...emptyBuiltInData, proposals },
    view: { ...state.view, shownProposals },
    time: { ...initialTime, ...time },
  };
}

const shown = (state: ReturnType<typeof stateWith>) =>
  letterProposals(state).map((one) => [one.proposal.zone.id, one.scenario]);

test("shown proposals get the letters that no drawn zone has, in the order of the data", () => {
  const proposals = ["first", "second", "third"].map((id) => proposal(id));
  expect(shown(stateWith(proposals, ["third", "first"]))).toEqual([
    ["first", "B"],
    ["third", "D"],
  ]);
});

test("a proposal appears when the shown time reaches its date, and no letter changes with it", () => {
  const proposals = [proposal("christmas", made(24)), proposal("spring")];
  const both = ["christmas", "spring"];
  const until = (endMs: number) =>
    stateWith(proposals, both, { window: { startMs: made(20), endMs }, mode: "window" });
  expect(shown(until(made(24)))).toEqual([["spring", "D"]]);
  expect(shown(until(made(24) + 1000))).toEqual([
    ["christmas", "B"],
    ["spring", "D"],
  ]);
  expect(letteredProposalsKey(until(made(24)))).not.toBe(letteredProposalsKey(until(made(24) + 1000)));
});

test("in an instant the playhead decides, and what was not known yet is not shown", () => {
  const one = proposal("christmas", made(24));
  const at = (playheadMs: number, knownAtMs: number | null = null): TimeState => ({
    ...initialTime,
    mode: "instant",
    playheadMs,
    knownAtMs,
  });
  expect(hasAppeared(one, at(made(24) - 1))).toBe(false);
  expect(hasAppeared(one, at(made(24)))).toBe(true);
  expect(hasAppeared(one, at(made(28), made(23)))).toBe(false);
  expect(hasAppeared(one, at(made(28), made(24)))).toBe(true);
});
