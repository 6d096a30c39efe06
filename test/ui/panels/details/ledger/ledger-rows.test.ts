import { expect, it } from "vitest";
import { buildLedgerRows } from "../../../../../src/ui/panels/details/ledger/ledger-rows";
import { claim, denied, instant, interval, road } from "../../sample-incidents";

it("numbers claims by publication, undated ones last, and strikes what is replaced", () => {
  const rows = buildLedgerRows(road, null);
  expect(rows.map((row) => [row.number, row.claim.id, row.isReplaced])).toEqual([
    [1, "first", true],
    [2, "governor", false],
    [3, "late", false],
    [4, "police", false],
  ]);
  expect(rows.every(({ visibility }) => visibility === "known")).toBe(true);
});

it("replaces nothing by what was not out yet", () => {
  const rows = buildLedgerRows(road, instant("2025-12-26T16:20+02:00"));
  expect(rows.map((row) => [row.claim.id, row.visibility, row.isReplaced])).toEqual([
    ["first", "known", false],
    ["governor", "known", false],
    ["late", "unknown", false],
    ["police", "possibly-known", false],
  ]);
});

it("ties a denial to what it denies, through what lies between", () => {
  const minute = (clock: string) =>
    interval(`2025-12-30T${clock}:00+02:00`, `2025-12-30T${clock}:59+02:00`, { precision: "minute" });
  const incident = {
    ...denied,
    claims: [
      claim("denied.1", { published: minute("09:10") }),
      claim("other", { published: minute("09:20") }),
      claim("denied.2", { stance: "denies", published: minute("09:30") }),
      claim("last", { published: minute("09:40") }),
    ],
  };
  const ties = buildLedgerRows(incident, null).map((row) => [
    row.denies,
    row.deniedBy,
    row.isTiedAbove,
    row.isTiedBelow,
  ]);
  expect(ties).toEqual([
    [[], [3], false, true],
    [[], [], true, true],
    [[1], [], true, false],
    [[], [], false, false],
  ]);
  const before = buildLedgerRows(incident, instant("2025-12-30T09:25+02:00"));
  expect(before.flatMap((row) => [...row.denies, ...row.deniedBy])).toEqual([]);
  expect(before.some((row) => row.isTiedAbove || row.isTiedBelow)).toBe(false);
});

it("strikes what was taken back and tells it from what a later figure replaces", () => {
  const retraction = claim("retraction", {
    speakerIds: ["outlet"],
    stance: "retracts",
    published: interval("2025-12-26T18:00+02:00", "2025-12-26T18:01+02:00", { precision: "minute" }),
  });
  const mistaken = claim("mistaken", {
    speakerIds: ["outlet"],
    killed: 9,
    published: interval("2025-12-26T16:00+02:00", "2025-12-26T16:01+02:00", { precision: "minute" }),
  });
  const incident = { ...road, claims: [...road.claims, mistaken, retraction] };
  const out = (knownAtMs: number | null) =>
    buildLedgerRows(incident, knownAtMs)
      .filter(({ isReplaced }) => isReplaced)
      .map((row) => [row.claim.id, row.isTakenBack]);
  expect(out(null)).toEqual([
    ["mistaken", true],
    ["first", false],
  ]);
  expect(out(instant("2025-12-26T17:30+02:00"))).not.toContainEqual(["mistaken", true]);
});
